using CsCheck;
using Transition.Domain.Footprints;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>A footprint: it is agreed once, among as many ICBs as its tier says, each named once, with one of them in the lead.</summary>
public sealed class FootprintSequenceTests
{
    private static readonly Gen<Command<Footprint>> Commands = Gen.Select(
            Gen.OneOf("East", "East", " "), Gen.Enum<Tier>(), Gen.OneOf("QH8", "QHG", "QJG").List[0, 3],
            Gen.OneOf("QH8", "QMJ").Null(), Gen.OneOf("request-1", "request-2"))
        .Select((name, tier, icbs, lead, request) => new Command<Footprint>(
            $"{request}: agree '{name}', {tier}, {string.Join('+', icbs)}, led by {lead}",
            footprint => footprint.Agree(new(name, tier, Some.Region, [.. icbs], lead, null, null, request))));

    [Fact]
    public void R09_Footprint_WhateverIsAsked_IsAgreedOnce() => Sequence.Holds("east", Commands, (before, _, after) =>
    {
        Assert.True(!before.Exists || Json.Of(before) == Json.Of(after), "It was agreed twice.");
        Assert.Equal(after.Icbs.Distinct(), after.Icbs);
        Assert.True(!after.Exists || (after.Icbs.Count == 1) == (after.Tier == Tier.SingleIcb));
        Assert.True(after.Lead is null || after.Icbs.Contains(after.Lead));
    });
}
