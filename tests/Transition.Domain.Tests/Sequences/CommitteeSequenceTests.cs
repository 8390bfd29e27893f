using CsCheck;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>A joint committee: on no day has a body two votes or the committee two chairs, and only its bodies vote.</summary>
public sealed class CommitteeSequenceTests
{
    private static readonly Gen<DateOnly> Day = Chance.Day("2023-04-01", 12);

    private static readonly Gen<string> Person = Gen.OneOf("ann", "bob");

    private static readonly Gen<Seat> Seats = Gen.Select(
            Gen.OneOf("QH8", "QHG", Some.Region, "RGT"), Person, Gen.Enum<SeatRole>(), Gen.Bool, Gen.Select(Day, Day.Nullable()),
            Gen.OneOf("dan", "dora").Null())
        .Select((body, person, role, votes, term, deputy) => new Seat(body, person, role, votes, term.Item1, term.Item2, deputy));

    private static readonly Gen<Command<Committee>> Commands = Gen.OneOf<Command<Committee>>(
        Gen.Select(Chance.Few(0, "QH8", "QHG"), Seats.List[0, 3]).Select((icbs, seats) => new Command<Committee>(
            $"constitute {string.Join('+', icbs)} with {string.Join(", ", seats)}",
            committee => committee.Constitute(new(Some.Region, icbs, QuorumRule.OfAJointYear, [.. seats])))),
        Seats.Select(seat => new Command<Committee>($"take {seat}", committee => committee.Take(seat))),
        Gen.Select(Gen.OneOf("QH8", "QHG", "RGT"), Person, Day, Chance.Words).Select((body, person, on, reason) => new Command<Committee>(
            $"{person} leaves {body} on {on:O}, because '{reason}'", committee => committee.Leave(body, person, on, reason))),
        Gen.Select(Gen.Bool, Chance.Words).Select((consensus, reason) => new Command<Committee>(
            $"consensus first: {consensus}, because '{reason}'",
            committee => committee.Change(QuorumRule.OfAJointYear with { ConsensusFirst = consensus }, reason))),
        Gen.Select(Chance.Words, Chance.By("2023-04-01", 12, "ann", "bob", "dan")).Select((text, by) => new Command<Committee>(
            $"{by.Person} declares '{text}' on {by.Today:O}", committee => committee.Declare(text, by))));

    [Fact]
    public void R24_Committee_WhateverIsAsked_HasOneVoteABodyAndOneChair() => Sequence.Holds("JC-EE", Commands, (before, happened, after) =>
    {
        for (var day = Some.Date("2023-04-01"); day <= Some.Date("2023-04-15"); day = day.AddDays(1))
        {
            var voters = after.VotersOn(day).ConvertAll(voter => voter.Body);
            Assert.Equal(voters.Distinct(), voters);
            Assert.All(voters, body => Assert.Contains(body, after.Bodies));
            Assert.True(after.Seats.Count(seat => seat.Role == SeatRole.Chair && seat.HeldOn(day)) <= 1, $"Two chairs on {day:O}.");
        }

        Assert.All(after.Seats, seat => Assert.True(seat.Until is null || seat.Until >= seat.From));
        Assert.True(!before.Exists || before.Icbs.SequenceEqual(after.Icbs), "Its bodies have become others.");
        Assert.All(happened.OfType<SeatLeft>(), left => Assert.DoesNotContain(
            after.Seats, seat => (seat.Body, seat.Person) == (left.Body, left.Person) && seat.From <= left.On && seat.HeldOn(left.On.AddDays(1))));
        Assert.All(happened.OfType<InterestDeclared>(), declared => Assert.Contains(
            after.Seats, seat => seat.MaySpeak(declared.Interest.Person) && seat.HeldOn(London.DateOf(declared.Interest.At))));
    });
}
