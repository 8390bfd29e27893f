using System.Collections.Immutable;
using CsCheck;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// The book of a service: claims never overlap in an ICB, a tranche starts one move, holdings that are dated for an ICB never begin
/// twice on one day for one move, and judgements are only ever added.
/// </summary>
public sealed class CustodySequenceTests
{
    private static readonly DateOnly Start = Some.Date("2022-06-01");

    private static readonly Gen<string> Icb = Gen.OneOf("QH8", "QHG", "QJG", "QMM");
    private static readonly Gen<ImmutableList<string>> Icbs = Icb.List[1, 3].Select(icbs => icbs.Distinct().ToImmutableList());
    private static readonly Gen<string> Footprint = Gen.OneOf("east", "mid", "north");
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1500].Select(Start.AddDays);

    private static readonly Gen<Command<Custody>> Commands = Gen.OneOf<Command<Custody>>(
        Gen.OneOf(Suitability.Ready, Suitability.Later, Suitability.Retained).Select(suitability => new Command<Custody>(
            $"catalogue as {suitability}",
            book => book.Catalogue(Some.Facts, new(suitability, Start, "List", "board", Some.Morning("2022-06-01"))))),
        Gen.Select(Gen.OneOf(Suitability.Ready, Suitability.Ready, Suitability.Later), Day).Select(
            (suitability, day) => new Command<Custody>(
                $"decide {suitability} from {day:O}", book => book.Decide(suitability, day, "By chance", new("board", Some.Morning("2022-06-02"))))),
        Gen.Select(Gen.Int[1, 4], Footprint, Icbs, Day, Gen.OneOf("joint-then-delegated", "delegate-direct", "claw-back")).Select(
            (wave, footprint, icbs, day, pathway) => new Command<Custody>(
                $"claim w{wave}.{footprint} {string.Join('+', icbs)} by {pathway} on {day:O}",
                book => book.Claim([new($"w{wave}.{footprint}", footprint, icbs, Some.Committee, Some.Pathway(pathway))], day).Events)),
        Gen.Select(Footprint, Gen.Int[1, 3], Icbs, Day, Gen.Bool, Gen.Bool).Select(
            (footprint, number, icbs, day, isDated, hasEnded) => new Command<Custody>(
                $"follow claim {number}, or 13A-{footprint}-{number}, for {string.Join('+', icbs)} "
                + $"{(isDated ? $"joint from {day:O}" : "undated")}{(hasEnded ? ", ended" : "")}",
                book => Followed(book, PlanOf(book, footprint, number, icbs, isDated ? day : null, hasEnded)),
                Counts: true)));

    [Fact]
    public void R17_Custody_WhateverIsAsked_ClaimsAnIcbForOneMoveAtATime() => Sequence.Holds("13A", Commands, (before, _, after) =>
    {
        var claimed = after.Claims.SelectMany(claim => claim.Icbs).ToList();
        Assert.Equal(claimed.Count, claimed.Distinct().Count());
        Assert.Equal(after.Claims.Count, after.Claims.Select(claim => claim.Transition).Distinct().Count());
        Assert.Equal(after.Started.Count, after.Started.Values.Distinct().Count());
        Assert.All(before.Started, started => Assert.Equal(started.Value, after.Started[started.Key]));
        Assert.Equal(before.Decisions, after.Decisions.Take(before.Decisions.Count));
        Assert.All(
            after.Holdings.GroupBy(holding => (holding.Transition, holding.State)), same => Assert.Single(same));
    });

    /// <summary>The same plan, followed again, gives no event.</summary>
    private static IReadOnlyList<IEvent> Followed(Custody book, HoldingPlan plan)
    {
        var events = book.Follow(plan);
        Assert.Empty(book.After(events).Follow(plan));
        return events;
    }

    /// <summary>A transition only ever dates ICBs that it has claimed.</summary>
    private static HoldingPlan PlanOf(Custody book, string footprint, int number, ImmutableList<string> icbs, DateOnly? from, bool hasEnded)
    {
        var claim = book.Claims.ElementAtOrDefault(number - 1);
        var transition = claim?.Transition ?? $"13A-{footprint}-{number}";
        var claimed = claim?.Icbs ?? [];
        var covered = claimed.Intersect(icbs).ToImmutableList();
        return new(
            transition, footprint, Some.Committee, covered,
            from is { } day && !covered.IsEmpty ? [new(HoldingState.Joint, day, covered, null, Reached: false)] : [], hasEnded);
    }
}
