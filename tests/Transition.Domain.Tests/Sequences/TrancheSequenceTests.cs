using System.Collections.Immutable;
using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A tranche: no line passes a gate before all whom it concerns have approved, nor while a record holds the gate shut; none reaches a
/// stage before its gates and its date; a body answers once for a service in a round; and a line that has ended stays as it is.
/// </summary>
public sealed class TrancheSequenceTests
{
    private static readonly Pathway Way = Some.Pathway("joint-then-delegated");

    /// <summary>Most answers are to one of the last rounds.</summary>
    private const int Newest = 30;

    private static readonly Gen<string> Service = Gen.OneOf("13A", "13B", "29S");

    private static readonly Gen<ImmutableList<string>> Services = Chance.Few(1, "13A", "13B", "29S");

    private static readonly Gen<By> Who = Chance.By("2022-06-01", 700, Some.Manager);

    private static readonly Gen<DateTimeOffset> Moment =
        Gen.OneOf("2022-08-01", "2023-03-15", "2023-04-02", "2023-12-01", "2024-03-15", "2024-04-02", "2025-06-01", "2026-06-01").Select(Some.Morning);

    private static readonly Gen<Command<Tranche>> Answers = Gen.OneOf<Command<Tranche>>(
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 9], Gen.Enum<Outcome>(), Services).Select((round, body, outcome, services) => new Command<Tranche>(
            $"body {body} of round {round} says {outcome} of {string.Join('+', services)}",
            tranche => Answered(tranche, round, body, outcome, services))),
        Moment.Select(now => new Command<Tranche>($"{now:d MMMM yyyy}", tranche => Settled(tranche, now))),
        Moment.Select(now => new Command<Tranche>($"all approve until {now:d MMMM yyyy}", tranche => Approved(tranche, now, rounds: 100))),
        Moment.Select(now => new Command<Tranche>($"all approve what is open, {now:d MMMM yyyy}", tranche => Approved(tranche, now, rounds: 1), Counts: true)));

    private static readonly Gen<Command<Tranche>> Rework = Gen.Select(Gen.Bool, Chance.Words, Who).Select((changed, statement, by) => new Command<Tranche>(
        $"rework what was returned, {(changed ? "another paper" : "the same paper")}: '{statement}'",
        tranche => tranche.Rework(ReturnedFrom(tranche), changed, statement, [], Way, by), Counts: true));

    private static readonly Gen<Command<Tranche>> Steering = Gen.OneOf<Command<Tranche>>(
        Gen.Select(Service, Chance.Day("2023-06-01", 700).Nullable(), Chance.Words, Who).Select((service, until, reason, by) => new Command<Tranche>(
            $"defer {service} to {until:O} on {by.Today:O}, because '{reason}'", tranche => tranche.Defer(service, until, reason, Way, by))),
        Rework,
        Rework,
        Service.Select(service => new Command<Tranche>($"hold {service}", tranche => tranche.Hold(service))),
        Service.Select(service => new Command<Tranche>($"free {service}", tranche => tranche.Free(service))),
        Gen.Select(Service, Gen.Int[0, 9]).Select((service, chance) => new Command<Tranche>(
            chance == 0 ? $"{service} leaves" : "nobody leaves", tranche => chance == 0 ? tranche.Leave(service) : [])),
        Gen.Select(Service, Chance.Few(1, "QH8", "QHG", "QJG")).Select((service, icbs) => new Command<Tranche>(
            $"{service} is for {string.Join('+', icbs)}", tranche => tranche.Rescope(service, icbs))),
        Gen.Select(Services, Chance.Day("2023-05-01", 500).Nullable(), Chance.Day("2024-05-01", 500).Nullable(), Chance.Words, Who).Select(
            (services, joint, delegated, reason, by) => new Command<Tranche>(
                $"retarget {string.Join('+', services)} to {joint:O}, {delegated:O} on {by.Today:O}, because '{reason}'",
                tranche => tranche.Retarget(services, new(joint, delegated), reason, Way, by))),
        Gen.Select(Gen.OneOf("view-1", "view-1", "view-1", "condition-1"), Gen.Bool, Gen.OneOf("G2", "G5", "G9", "G13"), Chance.Few(0, "13A", "13B")).Select(
            (record, shuts, gate, services) => new Command<Tranche>(
                shuts ? $"{record} shuts {gate} for {string.Join('+', services)}" : $"{record} opens",
                tranche => tranche.Heed(record, shuts ? new(record, "By chance", [gate], services, [], null) : null))));

    private static readonly Gen<Command<Tranche>> Commands = Gen.OneOf(Answers, Answers, Answers, Steering);

    private static readonly Command<Tranche> Started = new("start", tranche => tranche.Start(new(
        "w1", "east", Some.Icbs, Some.Region, Some.Committee, Way.Id, Way.Version, new(Some.Date("2023-04-01"), Some.Date("2024-04-01")),
        ["13A", "13B", "29S"], ["13A-east-1", "13B-east-1", "29S-east-1"], [Some.Manager])));

    [Fact]
    public void R25_Tranche_WhateverIsAsked_PassesNoLineBeforeAllHaveAnswered() => Sequence.Holds(
        "w1.east",
        Commands,
        (before, happened, after) =>
        {
            Assert.All(before.Lines.Values.Where(line => !line.Active), line => Assert.Equal(Json.Of(line), Json.Of(after.Lines[line.Service])));
            Assert.All(before.Lines.Values, line => Assert.True(after.Lines[line.Service].Stage >= line.Stage, $"{line.Service} went back."));
            Assert.All(after.Gates.Values.SelectMany(rounds => rounds), round =>
            {
                var said = round.Answers.SelectMany(answer => answer.Services.Select(service => (answer.Body, service))).ToList();
                Assert.Equal(said.Distinct(), said);
            });
            var state = before;
            foreach (var one in happened)
            {
                MustBeRight(state, one);
                state = state.Apply(one);
            }
        },
        Started);

    private static void MustBeRight(Tranche tranche, IEvent happened)
    {
        if (happened is GateMet met)
        {
            var round = tranche.RoundsOf(met.Gate)[met.Round - 1];
            Assert.All(met.Services.Select(service => tranche.Lines[service]), line =>
            {
                Assert.Equal((met.Gate, met.Round), (line.Gate, line.Round));
                Assert.All(
                    round.Asked.Where(asked => !tranche.Icbs.Contains(asked.Body) || tranche.IcbsOf(line).Contains(asked.Body)),
                    asked => Assert.True(round.HasApproval(asked.Body, line.Service), $"{line.Service} passed {met.Gate} without {asked.Body}."));
                Assert.False(IsShut(tranche, line, met.Gate), $"{line.Service} passed {met.Gate}, which is held shut.");
            });
        }

        if (happened is StageReached reached)
        {
            var stage = Way.Stages[reached.Stage];
            Assert.All(reached.Services.Select(service => tranche.Lines[service]), line =>
            {
                Assert.Equal(Way.MaskOf(stage), line.Passed & Way.MaskOf(stage));
                Assert.True(!line.Held && line.Active && line.Stage == reached.Stage);
                Assert.DoesNotContain(stage.Gates, gate => IsShut(tranche, line, gate.Id));
                Assert.Equal(reached.On, tranche.TargetsOf(line).For(stage.Reaches));
            });
        }
    }

    private static bool IsShut(Tranche tranche, Line line, string gate) => (tranche.Blocks?.Values ?? []).Any(block =>
        block.Gates.Contains(gate) && (block.Services.IsEmpty || block.Services.Contains(line.Service)));

    private static IReadOnlyList<IEvent> Answered(Tranche tranche, int number, int body, Outcome outcome, ImmutableList<string> services)
    {
        var rounds = tranche.Gates.SelectMany(gate => gate.Value.Select(round => (Gate: gate.Key, Round: round)))
            .Where(one => !one.Round.Asked.IsEmpty).ToList();
        if (rounds.Count == 0)
        {
            return [];
        }

        var (gate, round) = rounds[^(1 + (number % Math.Min(number < Newest ? 2 : 40, rounds.Count)))];
        var decides = Way.Assurance?.Gate.Id != gate && Way.Gate(gate).Kind == GateKind.Decision && outcome != Outcome.Query;
        var said = decides ? outcome : Outcome.Approve;
        DateOnly? until = said == Outcome.Defer ? Some.Date("2025-04-01") : null;
        var asked = round.Asked[body % round.Asked.Count].Body;
        return tranche.Take(
            new(gate, round.Number, asked, "s", [.. services.Select(service => new LineAnswer(service, said, until, "By chance"))]), Way);
    }

    private static string ReturnedFrom(Tranche tranche) => tranche.Lines.Values.Select(line => line.ReturnedFrom).OfType<string>().FirstOrDefault("G5");

    /// <summary>What is due, until nothing is.</summary>
    private static ImmutableList<IEvent> Settled(Tranche tranche, DateTimeOffset now)
    {
        ImmutableList<IEvent> events = [];
        while (tranche.After(events).Advance(Way, now) is { Count: > 0 } due)
        {
            events = events.AddRange(due);
            Assert.True(events.Count < 500, "The tranche does not come to rest.");
        }

        return events;
    }

    /// <summary>Everybody approves what is open, and what opens then, so many times.</summary>
    private static ImmutableList<IEvent> Approved(Tranche tranche, DateTimeOffset now, int rounds)
    {
        var events = Settled(tranche, now);
        for (var known = -1; known < events.Count && rounds > 0; rounds--)
        {
            known = events.Count;
            foreach (var (gate, round, asked) in Asked(tranche.After(events)))
            {
                events = events.AddRange(tranche.After(events).Take(
                    new(gate, round.Number, asked, "s", [.. round.Services.Select(service => new LineAnswer(service, Outcome.Approve))]), Way));
            }

            events = events.AddRange(Settled(tranche.After(events), now));
        }

        return events;
    }

    private static IEnumerable<(string Gate, Round Round, string Body)> Asked(Tranche tranche) =>
        from line in tranche.Lines.Values
        let round = tranche.RoundOf(line)
        where round is not null
        from asked in round.Asked
        select (line.Gate!, round, asked.Body);
}
