using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Domain.Agreements;

/// <summary>
/// An agreement between an ICB and NHS England, or among ICBs, with its schedule of services, its term, its signatures and its variations.
/// </summary>
/// <param name="Variation">Which text is in hand: 0 the agreement itself, then its variations.</param>
/// <param name="InForce">The newest variation that every party has signed; null before the first.</param>
/// <param name="Agreed">The services of the text in force.</param>
/// <param name="Terms">What it says besides; null in one that was drawn up before agreements had terms.</param>
/// <param name="UntilBefore">Its last day before notice was given.</param>
/// <param name="Varied">How somebody last varied it.</param>
/// <param name="AgreedTerms">The terms of the text in force.</param>
public sealed partial record Agreement(
    string Id,
    AgreementKind Form,
    string Icb,
    DateOnly From,
    DateOnly? Until,
    ImmutableList<Asked> Parties,
    Slots Slots,
    ImmutableList<string> Services,
    ImmutableList<string> Agreed,
    int Variation,
    int? InForce,
    string Paper,
    ImmutableList<string> DraftedBy,
    ImmutableList<AgreementSigned> Signatures,
    ImmutableList<AgreementNeed> Needs,
    bool RenewalOpened,
    bool IsExpired,
    AgreementTerms? Terms = null,
    NoticeGiven? Notice = null,
    DateOnly? UntilBefore = null,
    ExitPlanned? Exit = null,
    EndReminded? Reminded = null,
    AgreementVaried? Varied = null,
    AgreementTerms? AgreedTerms = null) : IAggregate<Agreement>
{
    public static string Kind => "agreement";

    public bool Exists => !Parties.IsEmpty;

    /// <summary>Whether signatures are wanted now.</summary>
    public bool Open => Exists && InForce != Variation && !IsExpired;

    public static Agreement Empty(string id) => new(
        id, default, string.Empty, default, null, [], Slots.None, [], [], 0, null, string.Empty, [], [], [], RenewalOpened: false,
        IsExpired: false);

    /// <summary>A joint working agreement is for one year; a delegation agreement runs on and is varied.</summary>
    public static string IdOf(AgreementKind kind, string icb, DateOnly from) => kind == AgreementKind.JointWorking
        ? $"joint-working-{icb}-{from:yyyy-MM-dd}"
        : $"delegation-{icb}";

    public Agreement Apply(IEvent happened) => happened switch
    {
        AgreementDrafted drafted => this with
        {
            Form = drafted.Kind,
            Icb = drafted.Icb,
            Parties = drafted.Parties,
            From = drafted.From,
            Until = drafted.Until,
            Services = drafted.Services,
            Slots = Slots.For(drafted.Parties, drafted.Due),
            DraftedBy = [drafted.DraftedBy],
            Paper = drafted.Paper,
            Terms = drafted.Terms,
        },
        ScheduleChanged changed => this with
        {
            Variation = changed.Variation,
            Services = Services.AddRange(changed.Added),
            Slots = Slots.Again(changed.Due),
            DraftedBy = DraftedBy.Contains(changed.DraftedBy) ? DraftedBy : DraftedBy.Add(changed.DraftedBy),
            Paper = changed.Paper,
        },
        AgreementNeeded needed => this with { Needs = Needs.Add(needed.Need) },
        AgreementSigned signed => this with
        {
            Signatures = Signatures.Add(signed),
            Slots = Slots.Answered(signed.Party, signed.By, signed.At),
        },
        Executed executed => this with { InForce = executed.Variation, Agreed = Services, AgreedTerms = Terms },
        RenewalFellDue => this with { RenewalOpened = true },
        Expired => this with { IsExpired = true },
        _ => Ended(happened),
    };
}
