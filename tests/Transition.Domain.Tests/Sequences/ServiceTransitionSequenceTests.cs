using System.Collections.Immutable;
using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A transition, steered by chance and told of its tranche as it was at any time, in any order: its holding goes from stage to stage
/// and never back, nothing moves it while it is paused, and its end stays.
/// </summary>
public sealed class ServiceTransitionSequenceTests
{
    private const string Pathway = "joint-then-delegated";
    private static readonly Pathway Way = Some.Pathway(Pathway);

    private static readonly ImmutableList<ImmutableList<Tranche>> Stories =
    [
        States(drive => drive.Finish()),
        States(drive => drive.Reach("G5").Answer("G5", Bodies.NhseBoard, Outcome.Defer, "2023-10-01").Finish()),
        States(drive => drive.Reach("G9").Answer("G9", Bodies.NhseBoard, Outcome.ApproveJointOnly).Finish()),
        States(drive => drive.Reach("G5").Answer("G5", Bodies.NhseBoard, Outcome.Decline)),
        States(drive => drive.Jump("2023-05-01")),
    ];

    private static readonly Gen<Command<ServiceTransition>> Commands = Gen.OneOf<Command<ServiceTransition>>(
        Chance.Words.Select(reason => new Command<ServiceTransition>($"pause, because '{reason}'", move => move.Pause(reason))),
        Chance.Words.Select(reason => new Command<ServiceTransition>($"resume, because '{reason}'", move => move.Resume(reason))),
        Gen.Int[0, 14].Select(chance => new Command<ServiceTransition>(
            chance == 0 ? "withdraw" : "leave alone", move => chance == 0 ? move.Withdraw("By chance") : [])),
        Gen.Select(Chance.Few(0, "QH8", "QHG", "QMJ"), Chance.Words).Select((icbs, reason) => new Command<ServiceTransition>(
            $"leave {string.Join('+', icbs)}, because '{reason}'", move => move.Rescope(icbs, reason))),
        Follow(),
        Follow(),
        Follow(),
        Follow(),
        Follow());

    private static readonly Command<ServiceTransition> Started = new("start", move => move.Start(new(
        "13A", "east", Some.Icbs, Some.Committee, "w1.east", Way.Id, Way.Version, Targets, HoldingState.Nhse)));

    private static Targets Targets => new(Some.Date("2023-04-01"), Some.Date("2024-04-01"));

    [Fact]
    public void R20_Transition_WhateverItIsTold_GoesFromStageToStageAndNeverBack() => Sequence.Holds(
        "13A-east-1",
        Commands,
        (before, happened, after) =>
        {
            Assert.True(!before.Ended || happened.Count == 0, "It went on after its end.");
            Assert.True(
                before.Status != TransitionStatus.Paused || happened.All(one => one is Resumed or Withdrawn or Rescoped), "It went on while it was paused.");
            Assert.Equal(before.Changes, after.Changes.Take(before.Changes.Count));
            Assert.Equal(Enumerable.Range(0, after.Stage), after.Changes.Select(change => change.Stage));
            Assert.Equal(after.Changes.IsEmpty ? HoldingState.Nhse : after.Changes[^1].State, after.State);
            Assert.True(after.Status != TransitionStatus.Completed || !after.Changes.IsEmpty, "It completed without a change.");
            Assert.True(after.Deferrals >= before.Deferrals);
            Assert.True(!before.Exists || !after.Icbs.Except(before.Icbs).Any(), "An ICB came in.");
            Assert.NotEmpty(after.Icbs);
            Assert.Equal(happened.Count, happened.Distinct().Count());
        },
        Started);

    private static Gen<Command<ServiceTransition>> Follow() =>
        from story in Gen.Int[0, Stories.Count - 1]
        from place in Gen.Int[0, Stories[story].Count - 1]
        let tranche = Stories[story][place]
        select new Command<ServiceTransition>(
            $"follow story {story} at {place}: {tranche.Lines["13A"]}", move => move.Advance(tranche, Way, Some.Date("2024-05-01")));

    /// <summary>The tranche of a story after each of its events.</summary>
    private static ImmutableList<Tranche> States(Func<Drive, Drive> tell) => tell(Drive.Start(Pathway, "2022-05-01", Targets)).TrancheEvents
        .Aggregate(ImmutableList.Create(Tranche.Empty("w1.east")), (states, happened) => states.Add(states[^1].Apply(happened)))
        .RemoveAt(0);
}
