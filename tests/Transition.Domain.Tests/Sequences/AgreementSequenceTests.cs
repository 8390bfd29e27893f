using System.Collections.Immutable;
using CsCheck;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// An agreement: it is in force when every party has signed the text in hand, each once, through nobody who drew it up or has an
/// interest; notice ends it earlier and never later; and after its end nothing more happens.
/// </summary>
public sealed class AgreementSequenceTests
{
    private static readonly AgreementTerms Terms =
        new("Joint working", ["commissioning"], new(null, 6, "03-31", "recalled"), [90, 30], "recalled", Renews: true);

    private static readonly Gen<string> Party = Gen.OneOf("QH8", "QH8", Some.Region, Some.Region, "QMJ");

    private static readonly Gen<By> Who = Chance.By("2023-03-01", 400, "ann", "bob", "rita", Some.Manager);

    private static readonly Gen<DateOnly> Later = Gen.OneOf("2023-03-02", "2023-03-13", "2023-03-20", "2025-12-15", "2026-02-15", "2026-03-10", "2026-04-02")
        .Select(Some.Date);

    private static readonly Gen<Command<Agreement>> Signing = Gen.OneOf<Command<Agreement>>(
        Gen.Select(Party, Chance.Words, Gen.OneOf(true, true, true, false), Who).Select((party, name, isFresh, by) => new Command<Agreement>(
            $"{by.Person} signs for {party} as '{name}'{(isFresh ? "" : ", an older text")}",
            deal => deal.Sign(party, name, "deal@1", isFresh ? deal.Paper : "older", by))),
        Party.Select(party => new Command<Agreement>(
            $"ann signs for {party}", deal => deal.Sign(party, "Ann", "deal@1", deal.Paper, Some.By("ann", "2023-03-10")))),
        Gen.Select(Party, Who).Select((party, by) => new Command<Agreement>(
            $"{by.Person} claims for {party}", deal => deal.ChangeHands(slots => slots.Claim(party, by)))),
        Gen.Select(Party, Who).Select((party, by) => new Command<Agreement>(
            $"{by.Person} recuses for {party}", deal => deal.ChangeHands(slots => slots.Recuse(party, "By chance", by)))),
        Gen.Select(Party, Who, Who).Select((party, by, to) => new Command<Agreement>(
            $"{by.Person} passes {party} on to {to.Person}", deal => deal.ChangeHands(slots => slots.Delegate(party, to.Person, by)))));

    private static readonly Gen<Command<Agreement>> Ending = Gen.OneOf<Command<Agreement>>(
        Gen.Select(Gen.OneOf("w1.east", "w2.east"), Chance.Few(1, "13A", "13B"), Gen.OneOf("pm", "pam")).Select((tranche, services, by) =>
            new Command<Agreement>($"{tranche} needs {string.Join('+', services)}", deal => deal.Require(Request(tranche, services, by)))),
        Gen.Select(Chance.Few(0, "13A", "13B", "29S"), Chance.Words, Who).Select((services, reason, by) => new Command<Agreement>(
            $"{by.Person} varies it to {string.Join('+', services)}, because '{reason}'",
            deal => deal.Vary(services, null, reason, Some.Date("2024-01-31"), by))),
        Gen.Select(Party, Chance.Words, Who).Select((party, reason, by) => new Command<Agreement>(
            $"{by.Person} gives notice for {party} on {by.Today:O}, because '{reason}'", deal => deal.GiveNotice(party, reason, by))),
        Gen.Select(Party, Chance.Words, Who).Select((party, reason, by) => new Command<Agreement>(
            $"{by.Person} takes {party}'s notice back, because '{reason}'", deal => deal.WithdrawNotice(party, reason, by))),
        Party.Select(party => new Command<Agreement>(
            $"ann takes {party}'s notice back", deal => deal.WithdrawNotice(party, "By chance", Some.By("ann", "2023-06-01")))),
        Gen.Select(Chance.Words, Who).Select((plan, by) => new Command<Agreement>(
            $"{by.Person} plans '{plan}'", deal => deal.PlanExit(plan, [], by))),
        Later.Select(day => new Command<Agreement>($"on {day:O}", deal => deal.Advance(London.Midnight(day)))));

    private static readonly Gen<Command<Agreement>> Commands = Gen.OneOf(Signing, Ending);

    private static readonly Command<Agreement> Drawn =
        new("w0 needs 13A", deal => deal.Require(Request("w0.east", ["13A"], Some.Manager), Terms));

    [Fact]
    public void R23_Agreement_WhateverIsAsked_IsInForceWhenItsPartiesHaveSigned() => Sequence.Holds(
        "joint-working-QH8",
        Commands,
        (before, happened, after) =>
        {
            Assert.True(!before.IsExpired || happened.All(one => one is AgreementNeeded or ScheduleChanged), "It went on after its end.");
            Assert.Equal(before.Signatures, after.Signatures.Take(before.Signatures.Count));
            Assert.Equal(after.Signatures.Count, after.Signatures.DistinctBy(signed => (signed.Party, signed.Variation)).Count());
            Assert.True(after.InForce is null || after.InForce <= after.Variation);
            Assert.Equal(after.InForce is not null && !after.IsExpired, after.Covers([]));
            Assert.True(after.Until is null || after.Until >= after.From, "It ends before it begins.");
            foreach (var signed in happened.OfType<AgreementSigned>())
            {
                Assert.Contains(before.Parties, party => party.Body == signed.Party);
                Assert.DoesNotContain(signed.By, before.DraftedBy.Concat(before.Slots.Of(signed.Party).Recused));
                Assert.Equal((before.Variation, before.Paper), (signed.Variation, signed.Paper));
            }

            Assert.All(happened.OfType<Executed>(), executed => Assert.All(after.Parties, party => Assert.Contains(
                after.Signatures, signed => (signed.Party, signed.Variation, signed.Paper) == (party.Body, executed.Variation, after.Paper))));
            Assert.All(happened.OfType<NoticeGiven>(), given => Assert.True(given.On <= given.Ends && given.Ends < before.Until));
            Assert.All(happened.OfType<NoticeWithdrawn>(), withdrawn => Assert.Equal(before.UntilBefore, after.Until));
        },
        Drawn);

    private static AgreementRequest Request(string tranche, ImmutableList<string> services, string by) => new(
        AgreementKind.JointWorking, "QH8",
        [new("QH8", Role.Approver, Capacity.Signatory, Some.Region), new(Some.Region, Role.Approver, Capacity.Signatory, "X24")],
        Some.Date("2023-04-01"), Some.Date("2026-03-31"), new(tranche, "G7", 1, services), Some.Date("2023-03-15"), by);
}
