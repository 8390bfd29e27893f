using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A paper: it is decided once, on the paper as it is, by nobody who prepared it, declared an interest or left it to somebody else;
/// a decision is never lost; and no line joins what has been put forward.
/// </summary>
public sealed class SubmissionSequenceTests
{
    private static readonly Gen<By> Who = Gen.Select(Gen.OneOf("member", "other", "third", Some.Manager), Gen.Int[1, 28]).Select(
        (person, day) => Some.By(person, $"2023-11-{day:D2}"));

    private static readonly Gen<Outcome> Said = Gen.OneOf(Outcome.Approve, Outcome.Decline, Outcome.Query, Outcome.Query, Outcome.Query, Outcome.Defer);

    private static readonly Gen<Command<Submission>> Commands = Gen.OneOf<Command<Submission>>(
        Gen.Select(Gen.OneOf("east", "west", "north"), Gen.Int[1, 2]).Select((footprint, round) => new Command<Submission>(
            $"join {footprint} round {round}",
            paper => paper.Join(Paper.Opening, Paper.Line(footprint, "13A", "13B") with { Round = round }))),
        Gen.Select(Who, Gen.Bool).Select((by, hasEvidence) => new Command<Submission>(
            $"put forward by {by.Person}", paper => paper.PutForward("By chance", hasEvidence ? Paper.Evidence : [], by))),
        Gen.Select(Who, Said, Gen.Bool).Select((by, outcome, isStale) => new Command<Submission>(
            $"{by.Person} says {outcome}{(isStale ? " of an older paper" : "")}",
            paper => paper.Decide(Paper.Board, Answer(paper, outcome, isStale), by))),
        Gen.Select(Said, Gen.OneOf(true, true, true, false)).Select((outcome, isStale) => new Command<Submission>(
            $"a motion says {outcome}{(isStale ? " of an older paper" : "")}",
            paper => paper.DecideBy("motion", Answer(paper, outcome, isStale), Paper.Member))),
        Who.Select(by => new Command<Submission>($"{by.Person} answers the question", paper => paper.AnswerQuery("By chance", by))),
        Who.Select(by => new Command<Submission>($"{by.Person} claims", paper => paper.ChangeHands(slots => slots.Claim(Paper.Board, by)))),
        Who.Select(by => new Command<Submission>($"{by.Person} recuses", paper => paper.ChangeHands(slots => slots.Recuse(Paper.Board, "By chance", by)))),
        Gen.Select(Who, Who).Select((by, to) => new Command<Submission>(
            $"{by.Person} passes it on to {to.Person}", paper => paper.ChangeHands(slots => slots.Delegate(Paper.Board, to.Person, by)))),
        Gen.Select(Gen.OneOf("east", "west"), Chance.Few(1, "13A", "13B")).Select((footprint, services) => new Command<Submission>(
            $"remove {string.Join('+', services)} of {footprint}", paper => paper.Remove($"w1.{footprint}", 1, services))),
        Gen.Int[0, 60].Select(days => new Command<Submission>(
            // First it is put forward, then the body is reminded of it.
            $"{days} days on", paper => paper.Advance(Some.Morning("2023-11-01").AddDays(days)), Counts: true)));

    [Fact]
    public void R25_Paper_WhateverIsAsked_IsDecidedOnceByWhoMay() => Sequence.Holds(Paper.None.Id, Commands, (before, happened, after) =>
    {
        Assert.True(before.Decision is null || Json.Of(before.Decision) == Json.Of(after.Decision!), "A decision has become another.");
        Assert.True(before.Collecting || !happened.OfType<LinesJoined>().Any() || !before.Exists, "A line has joined what was put forward.");
        Assert.True(!before.IsClosed || happened.Count == 0, "It went on after its end.");
        foreach (var decided in happened.OfType<Decided>())
        {
            Assert.Null(before.Decision);
            Assert.NotEqual(Outcome.Query, decided.Decision.Outcome);
            Assert.Equal(before.Paper, decided.Decision.Paper);
            if (decided.Motion is null)
            {
                Assert.DoesNotContain(decided.By, before.PreparedBy);
                Assert.DoesNotContain(decided.By, before.Slots.All[0].Recused);
                Assert.True(before.Slots.All[0].ClaimedBy is null || before.Slots.All[0].ClaimedBy == decided.By);
            }
        }

        Assert.True(after.Slots.All.Count < 2 || after.Slots.All.Select(slot => slot.Body).Distinct().Count() == after.Slots.All.Count);
        Assert.Equal(after.Decision is not null, after.Slots.All.Any(slot => !slot.Open));
    });

    private static Decision Answer(Submission paper, Outcome outcome, bool isStale) =>
        paper.Says(outcome, until: outcome == Outcome.Defer ? Some.Date("2025-04-01") : null) is var decision && isStale
            ? decision with { Paper = "older" }
            : decision;
}
