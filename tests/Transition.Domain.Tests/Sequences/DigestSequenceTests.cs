using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Tasks;

namespace Transition.Domain.Tests.Sequences;

/// <summary>A digest: only for who wants it, for one day after the other, and only so often for one.</summary>
public sealed class DigestSequenceTests
{
    private const int MostAttempts = 4;

    private static readonly Gen<Command<Digest>> Commands = Gen.OneOf<Command<Digest>>(
        Gen.Select(Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))), Chance.By("2026-04-01", 6, "ada")).Select(
            (on, by) => new Command<Digest>($"switch {on} on {by.Today:O}", digest => digest.Switch(on, by))),
        Gen.Select(Chance.Morning("2026-04-01", 9), Gen.OneOf(DeliveryState.Failed, DeliveryState.Failed, DeliveryState.Sent).Nullable()).Select(
            (now, state) => new Command<Digest>(
                $"that of {now:d MMMM}: {state}", digest => digest.Try(new(London.DateOf(now), 1, state, null, null, now)), Counts: true)));

    [Fact]
    public void R28_Digest_WhateverIsAsked_GoesOutOnceADay() => Sequence.Holds("ada", Commands, (before, happened, after) =>
    {
        Assert.True(after.Day >= before.Day, "A day comes back.");
        Assert.InRange(after.Attempts, 0, MostAttempts);
        foreach (var tried in happened.OfType<DigestTried>())
        {
            Assert.True(before.On, "Nobody wants it.");
            Assert.True(tried.Day > before.Day || before.Last?.State == DeliveryState.Failed, "That of a day went out twice.");
        }
    });
}
