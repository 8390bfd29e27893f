using CsCheck;
using Transition.Domain.Access;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A statement: each body that is asked confirms each service once, through nobody who prepared it, has an interest or left it to
/// somebody else; and it is complete when all have confirmed what is left.
/// </summary>
public sealed class AttestationSequenceTests
{
    private static readonly Gen<string> Body = Gen.OneOf("QH8", "QH8", Some.Region, "QMJ");

    private static readonly Gen<By> Who = Chance.By("2023-11-01", 60, "ann", "bob", Some.Manager);

    private static readonly Gen<Command<Attestation>> Commands = Gen.OneOf<Command<Attestation>>(
        Gen.Select(Body, Chance.Words, Chance.Few(0, "13A", "13B"), Gen.Bool, Who, Gen.OneOf(true, true, false)).Select(
            (body, statement, services, all, by, done) => new Command<Attestation>(
                $"{by.Person} confirms {(all ? "all" : string.Join('+', services))} for {body}: '{statement}'{(done ? "" : ", not done")}",
                asked => asked.Confirm(body, statement, all ? null : services, [], by, new(done ? [] : ["an item"], null)))),
        Gen.OneOf("13A", "13B", "29S").Select(service => new Command<Attestation>($"{service} leaves", asked => asked.Leave([service]))),
        Gen.Select(Body, Who).Select((body, by) => new Command<Attestation>(
            $"{by.Person} claims for {body}", asked => asked.ChangeHands(slots => slots.Claim(body, by)))),
        Gen.Select(Body, Who).Select((body, by) => new Command<Attestation>(
            $"{by.Person} recuses for {body}", asked => asked.ChangeHands(slots => slots.Recuse(body, "By chance", by)))),
        Gen.Select(Body, Who, Who).Select((body, by, to) => new Command<Attestation>(
            $"{by.Person} passes {body} on to {to.Person}", asked => asked.ChangeHands(slots => slots.Delegate(body, to.Person, by)))),
        Who.Select(by => new Command<Attestation>($"on {by.Today:O}", asked => asked.Advance(by.Now))));

    private static readonly Command<Attestation> Asked = new("ask", asked => asked.Ask(new(
        "w1.east", "east", "G13", 1, "All is done.", ["13A", "13B", "29S"], [],
        [new("QH8", Role.Approver, Capacity.Executive, Some.Region), new(Some.Region, Role.Approver, Capacity.Executive, "X24")],
        Some.Date("2023-12-01"), ByService: true, [Some.Manager])));

    [Fact]
    public void R21_Attestation_WhateverIsAsked_IsConfirmedOnceByWhoMay() => Sequence.Holds(
        "w1.east.G13.1",
        Commands,
        (before, happened, after) =>
        {
            Assert.Equal(before.Confirmations, after.Confirmations.Take(before.Confirmations.Count));
            Assert.All(before.Slots.All.Where(slot => !slot.Open), slot => Assert.Equal(Json.Of(slot), Json.Of(after.Slots.Of(slot.Body))));
            var said = after.Confirmations.SelectMany(one => one.Services.Select(service => (one.Body, service))).ToList();
            Assert.Equal(said.Distinct(), said);
            Assert.All(after.Slots.All, slot => Assert.Equal(
                slot.Open, !after.Confirmations.Exists(one => one.Body == slot.Body) || after.Services.Any(service => !said.Contains((slot.Body, service)))));
            foreach (var confirmed in happened.OfType<Confirmed>())
            {
                var slot = before.Slots.Of(confirmed.Body);
                Assert.True(slot.Open && (slot.ClaimedBy is null || slot.ClaimedBy == confirmed.By), "It was somebody else's.");
                Assert.DoesNotContain(confirmed.By, slot.Recused.Concat(before.PreparedBy));
                Assert.NotEqual(" ", confirmed.Statement);
            }
        },
        Asked);
}
