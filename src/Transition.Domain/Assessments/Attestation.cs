using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Assessments;

/// <summary>A statement about a footprint that every body asked confirms, at one gate, in one round.</summary>
public sealed record Attestation(
    string Id,
    string Tranche,
    string Footprint,
    string Gate,
    int Round,
    string Statement,
    ImmutableList<string> Services,
    ImmutableList<string> ExpectedEvidence,
    Slots Slots,
    bool ByService,
    ImmutableList<string> PreparedBy,
    ImmutableList<Confirmed> Confirmations) : IAggregate<Attestation>
{
    public static string Kind => "attestation";

    public bool Exists => !Slots.All.IsEmpty;

    public bool Open => Exists && !Services.IsEmpty && !Slots.Complete;

    public static Attestation Empty(string id) =>
        new(id, string.Empty, string.Empty, string.Empty, 0, string.Empty, [], [], Slots.None, ByService: false, [], []);

    public static string IdOf(string tranche, string gate, int round) => $"{tranche}.{gate}.{round}";

    public IReadOnlyList<IEvent> Ask(AttestationOpened opened) => Exists ? [] : [opened];

    /// <summary>Confirms for a body. The same confirmation of the same person, sent again, gives no event.</summary>
    /// <param name="services">For which services; null for all.</param>
    /// <param name="basis">What it rests on, where a framework is worked through.</param>
    public IReadOnlyList<IEvent> Confirm(
        string body, string? statement, ImmutableList<string>? services, ImmutableList<string> evidence, By by,
        ConfirmationBasis? basis = null)
    {
        var slot = Slots.Of(body);
        var wanted = services ?? Services;
        if (wanted.Except(ConfirmedBy(body)).ToImmutableList() is { IsEmpty: true } && slot.AnsweredBy == by.Person
            && Confirmations.Exists(known => known.Body == body && known.By == by.Person && known.Statement == statement?.Trim()))
        {
            return [];
        }

        MustHaveServices();
        _ = Slots.Answerable(body, by);
        if (slot.Role == Access.Role.Approver && by.IsOneOf(PreparedBy))
        {
            throw Refuse.Forbidden("own-paper", "You prepared this, so you cannot confirm it. Somebody else of your body must.");
        }

        if (services is not null && (!ByService || services.IsEmpty || services.Except(Services).Any()))
        {
            throw Refuse.Invalid("services", "This is confirmed for all its services together, or what is named is not among them.");
        }

        var text = Refuse.IfBlank(statement, "statement", "a statement of what you confirm and on what grounds");
        if (basis is { Missing.Count: > 0 })
        {
            throw Refuse.Conflict("items-open", $"This cannot be confirmed yet. Still to do: {string.Join("; ", basis.Missing)}.");
        }

        var fresh = wanted.Except(ConfirmedBy(body)).ToImmutableList();
        return fresh.IsEmpty ? [] : [new Confirmed(body, by.Person, text, fresh, evidence, by.Now, basis?.Copy)];
    }

    /// <summary>Changes who deals with it for a body: somebody claims it, passes it on or steps back.</summary>
    public IReadOnlyList<IEvent> ChangeHands(Func<Slots, IReadOnlyList<IEvent>> command)
    {
        MustHaveServices();
        return command(Slots);
    }

    /// <summary>Whether a body has still to confirm a service, and this person may do it.</summary>
    public bool Awaits(string body, string service, string person) =>
        Slots.Find(body) is { Open: true } slot && !slot.Recused.Contains(person) && (slot.ClaimedBy is null || slot.ClaimedBy == person)
        && Services.Contains(service) && !ConfirmedBy(body).Contains(service);

    public IReadOnlyList<IEvent> Leave(ImmutableList<string> services) =>
        Open && Services.Intersect(services).ToImmutableList() is { IsEmpty: false } leaving ? [new ServicesLeft(leaving)] : [];

    public IReadOnlyList<IEvent> Advance(DateTimeOffset now, WorkingDays? days = null) => Open ? Slots.Chase(now, days) : [];

    public DateTimeOffset? NextDue(DateTimeOffset now, WorkingDays? days = null) => Open ? Slots.NextChase(now, days) : null;

    public Attestation Apply(IEvent happened) => happened switch
    {
        AttestationOpened opened => this with
        {
            Tranche = opened.Tranche,
            Footprint = opened.Footprint,
            Gate = opened.Gate,
            Round = opened.Round,
            Statement = opened.Statement,
            Services = opened.Services,
            ExpectedEvidence = opened.Evidence,
            Slots = Slots.For(opened.Asked, opened.Due),
            ByService = opened.ByService,
            PreparedBy = opened.PreparedBy,
        },
        Confirmed confirmed => (this with { Confirmations = Confirmations.Add(confirmed) }).Answered(confirmed),
        ServicesLeft left => Confirmations.Aggregate(
            this with { Services = Services.RemoveRange(left.Services) }, (state, confirmed) => state.Answered(confirmed)),
        _ => Slots.After(happened) is { } slots ? this with { Slots = slots } : throw Unexpected.Event(Kind, happened),
    };

    private void MustHaveServices()
    {
        if (Services.IsEmpty)
        {
            throw Refuse.Conflict("closed", "Nothing is left here to confirm: its transitions have ended.");
        }
    }

    private IEnumerable<string> ConfirmedBy(string body) =>
        Confirmations.Where(confirmed => confirmed.Body == body).SelectMany(confirmed => confirmed.Services);

    private Attestation Answered(Confirmed confirmed) =>
        Services.Except(ConfirmedBy(confirmed.Body)).Any()
            ? this
            : this with { Slots = Slots.Answered(confirmed.Body, confirmed.By, confirmed.At) };
}
