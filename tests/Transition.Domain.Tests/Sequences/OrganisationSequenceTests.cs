using CsCheck;
using Transition.Domain.Organisations;

namespace Transition.Domain.Tests.Sequences;

/// <summary>A body: it never ends before it begins, and has one oversight segment from one day, in the order of the days.</summary>
public sealed class OrganisationSequenceTests
{
    private static readonly Gen<DateOnly?> Day = Chance.Day("2022-07-01", 5).Nullable();

    private static readonly Gen<Command<Organisation>> Commands = Gen.OneOf<Command<Organisation>>(
        Gen.Select(Gen.OneOf("One", "Other", " "), Day, Day).Select((name, from, until) => new Command<Organisation>(
            $"register '{name}' from {from:O} until {until:O}",
            body => body.Register(OrganisationFacts.None with { Name = name, Kind = "icb", From = from, Until = until }))),
        Gen.Select(Gen.Int[0, 5], Chance.Day("2023-04-01", 5), Chance.Words, Chance.By("2023-04-01", 5, "ann", "bob")).Select(
            (segment, from, source, by) => new Command<Organisation>(
                $"{by.Person} says segment {segment} from {from:O} by '{source}'", body => body.RecordSegment(segment, from, source, by))));

    [Fact]
    public void R25_Body_WhateverIsAsked_HasOneSegmentOnADay() => Sequence.Holds("QM7", Commands, (_, happened, after) =>
    {
        var days = (after.Segments ?? []).ConvertAll(dated => dated.From);
        Assert.Equal(days.Order().Distinct(), days);
        Assert.All(after.Segments ?? [], dated => Assert.InRange(dated.Segment, Segment.Best, Segment.Worst));
        Assert.True(after.Facts.From is not { } from || after.Facts.Until is not { } until || from <= until, "It ends before it begins.");
        Assert.All(happened.OfType<SegmentRecorded>(), recorded => Assert.Equal(recorded.Segment, after.SegmentOn(recorded.From)));
    });
}
