using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Sequences;

/// <summary>New dates for many lines: they are asked for once, and each tranche takes them once.</summary>
public sealed class RetargetingSequenceTests
{
    private static readonly Gen<string> Tranche = Gen.OneOf("w1.east", "w1.west", "w1.north");

    private static readonly Gen<Command<Retargeting>> Commands = Gen.OneOf<Command<Retargeting>>(
        Gen.Select(
                Chance.Few(0, "w1.east", "w1.west"), Chance.Few(0, "13A", "13B"), Chance.Day("2023-04-01", 9).Nullable(), Chance.Words,
                Gen.OneOf("request-1", "request-2"), Chance.By("2022-06-01", 9, "ann", "bob"))
            .Select((tranches, services, joint, reason, request, by) => new Command<Retargeting>(
                $"{by.Person} asks {string.Join('+', tranches)} for {joint:O} by {request}, because '{reason}'",
                all => all.Ask(
                    new("w1", tranches.ConvertAll(tranche => new ChosenLines(tranche, services)), new(Joint: joint), reason), request, by))),
        Gen.Select(Tranche, Chance.Few(0, "13A", "13B")).Select((tranche, services) => new Command<Retargeting>(
            $"{tranche} takes them for {string.Join('+', services)}",
            all => all.Exists ? all.Take(new(tranche, services, [])) : [])));

    [Fact]
    public void R20_Retargeting_WhateverIsAsked_IsTakenOnceByEach() => Sequence.Holds("r1", Commands, (before, _, after) =>
    {
        Assert.True(!before.Exists || Json.Of(before.Order!) == Json.Of(after.Order!), "The order has become another.");
        Assert.True(!after.Exists || (after.Order!.Count > 0 && after.Order.Targets != new Targets() && after.Order.Reason.Trim().Length > 0));
        Assert.Equal(before.Done, after.Done.Take(before.Done.Count));
        Assert.Equal(after.Done.Count, after.Done.Select(done => done.Tranche).Distinct().Count());
        Assert.DoesNotContain(after.ToDo, lines => after.Done.Exists(done => done.Tranche == lines.Tranche));
    });
}
