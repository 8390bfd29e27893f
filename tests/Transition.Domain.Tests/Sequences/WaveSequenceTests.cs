using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Sequences;

/// <summary>A wave: what was launched is what was planned, and each of its footprints starts once.</summary>
public sealed class WaveSequenceTests
{
    private static readonly Pathway Way = Some.Pathway("joint-then-delegated");

    private static readonly Gen<By> Who = Chance.By("2022-06-01", 40, "ann", "bob");

    private static readonly Gen<WavePlan> Plans = Gen.Select(
            Gen.OneOf("April", "May", " "), Gen.OneOf("13A", "13B", "29S").List[0, 3], Gen.OneOf("east", "west").List[0, 2],
            Chance.Day("2022-06-20", 60).Nullable(), Chance.Day("2022-07-20", 60).Nullable())
        .Select((name, services, footprints, joint, delegated) =>
            new WavePlan(name, Way.Id, Way.Version, [.. services], [.. footprints], new(joint, delegated)));

    private static readonly Gen<Command<Wave>> Commands = Gen.OneOf<Command<Wave>>(
        Gen.Select(Plans, Gen.OneOf("request-1", "request-2"), Who).Select((plan, request, by) => new Command<Wave>(
            $"{by.Person} draws it up by {request}: {plan}", wave => wave.Draw(plan, Way, request, by))),
        Gen.Select(Plans, Who).Select((plan, by) => new Command<Wave>($"{by.Person} edits it: {plan}", wave => wave.Edit(plan, Way, by))),
        Gen.Select(Gen.OneOf("April", "May"), Who).Select((name, by) => new Command<Wave>(
            $"{by.Person} names it {name}", wave => wave.Edit(wave.Plan! with { Name = name }, Way, by))),
        Who.Select(by => new Command<Wave>($"{by.Person} launches it on {by.Today:O}", wave => wave.Launch(Way, by))),
        Gen.Select(Gen.OneOf("east", "west"), Gen.Int[0, 2]).Select((footprint, started) => new Command<Wave>(
            $"{footprint} starts {started}",
            wave => wave.ToLaunch.Contains(footprint) || wave.Started.ContainsKey(footprint)
                ? wave.FootprintStarted(new(footprint, [.. Enumerable.Repeat("13A", started)], []))
                : [])));

    private static readonly Command<Wave> Drawn = new("ann draws it up", wave => wave.Draw(
        new("April", Way.Id, Way.Version, ["13A"], ["east"], new(Some.Date("2022-08-01"), Some.Date("2022-09-01"))), Way, "request-1",
        Some.By("ann", "2022-06-01")));

    [Fact]
    public void R19_Wave_WhateverIsAsked_LaunchesWhatWasPlanned() => Sequence.Holds(
        "w1",
        Commands,
        (before, happened, after) =>
        {
            Assert.True(!before.Launched || Json.Of(after with { Started = before.Started, Skipped = before.Skipped }) == Json.Of(before));
            Assert.NotEmpty(after.Plan!.Services);
            Assert.Equal(after.Plan.Services.Distinct(), after.Plan.Services);
            Assert.Equal(after.Plan.Footprints.Distinct(), after.Plan.Footprints);
            Assert.True(after.Plan.Targets.Joint < after.Plan.Targets.Delegated, "The dates are out of order.");
            Assert.All(happened.OfType<WaveLaunched>(), launched => Assert.True(after.Plan.Targets.Joint > London.DateOf(launched.At)));
            Assert.All(happened.OfType<FootprintLaunched>(), launched => Assert.Contains(launched.Footprint, before.ToLaunch));
            Assert.DoesNotContain(after.ToLaunch, after.Started.ContainsKey);
        },
        Drawn);
}
