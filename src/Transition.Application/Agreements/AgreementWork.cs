using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Application.Agreements;

/// <summary>What people do with agreements besides signing them: drawing one up, varying it, notice, the plan for its end.</summary>
public sealed class AgreementWork(
    AggregateJournal journal, TaskReader reader, AgreementTermsBook book, EvidenceReferences evidence, Library<Custody> services,
    Library<Organisation> organisations)
{
    private const int DaysToSign = 60;

    /// <param name="key">The Idempotency-Key: the same key of the same person draws the same agreement up.</param>
    public async Task<AgreementView> DrawAsync(Caller caller, AgreementInput input, string key, CancellationToken cancellation)
    {
        var actor = Manager(caller);
        var kind = Choice.Read<AgreementKind>(input.Kind, "kind");
        if (kind == AgreementKind.Delegation)
        {
            throw Refuse.Invalid("kind", "A delegation agreement is drawn up by the gate that needs it, for each ICB. Draw up another kind.");
        }

        var icb = Refuse.IfBlank(input.Icb, "icb", "the ICB that it is about");
        var from = input.From ?? throw Refuse.Invalid("from", "Give the first day.");
        ImmutableList<Asked> parties = [.. (input.Parties ?? []).Select(party => new Asked(party.Trim(), Role.Approver, Capacity.Signatory, Bodies.Nhse))];
        await MustExistAsync(parties.Select(party => party.Body).Append(icb), cancellation);
        if (parties.All(party => party.Body != icb))
        {
            throw Refuse.Invalid("parties", $"{icb} must be among the parties.");
        }

        var schedule = await ScheduleAsync(input.Services, cancellation);
        var until = input.Until ?? (kind == AgreementKind.JointWorking ? from.AddYears(1).AddDays(-1) : null);
        var id = kind == AgreementKind.JointWorking ? Agreement.IdOf(kind, icb, from) : Ids.From("collaboration", caller.Id, key);
        var request = new AgreementRequest(
            kind, icb, parties, from, until, new(string.Empty, string.Empty, 0, schedule), Due(input.Due), caller.Id);
        return await DoAsync(id, actor, agreement => agreement.Draw(request, book.Of(kind)), null, cancellation);
    }

    public async Task<AgreementView> VaryAsync(Caller caller, string id, VariationInput input, CancellationToken cancellation)
    {
        var actor = Manager(caller);
        var known = (await reader.AgreementAsync(id, cancellation)).State;
        var schedule = input.Services is null ? known.Services : await ScheduleAsync(input.Services, cancellation);
        ImmutableList<string>? reserved = input.Reserved is null ? null : [.. input.Reserved.Select(function => function.Trim())];
        return await DoAsync(
            id, actor, agreement => agreement.Vary(schedule, reserved, input.Reason, Due(input.Due), journal.By(actor)), input.Reason, cancellation);
    }

    public async Task<AgreementView> GiveNoticeAsync(Caller caller, string id, NoticeInput input, CancellationToken cancellation)
    {
        var (party, actor) = await SignatoryAsync(caller, id, input.Party, cancellation);
        return await DoAsync(id, actor, agreement => agreement.GiveNotice(party, input.Reason, journal.By(actor)), input.Reason, cancellation);
    }

    public async Task<AgreementView> WithdrawNoticeAsync(Caller caller, string id, NoticeInput input, CancellationToken cancellation)
    {
        var (party, actor) = await SignatoryAsync(caller, id, input.Party, cancellation);
        return await DoAsync(id, actor, agreement => agreement.WithdrawNotice(party, input.Reason, journal.By(actor)), input.Reason, cancellation);
    }

    /// <summary>Writes the plan for the end down: the programme, or a signatory of a party.</summary>
    public async Task<AgreementView> PlanExitAsync(Caller caller, string id, ExitInput input, CancellationToken cancellation)
    {
        var known = (await reader.AgreementAsync(id, cancellation)).State;
        _ = caller.ActorFor(Permission.WorkAgreements);
        var own = known.Slots.All.Find(slot => caller.Speaks(slot));
        var actor = own is null ? Manager(caller) : caller.ActorFor(own);
        var documents = await evidence.PinAllAsync(input.Evidence ?? [], "evidence", cancellation);
        return await DoAsync(id, actor, agreement => agreement.PlanExit(input.Plan, documents, journal.By(actor)), null, cancellation);
    }

    /// <summary>What the caller may do: for a page that offers it. The commands themselves decide.</summary>
    public static AgreementRights RightsOf(Caller? caller, AgreementView view) => caller is null
        ? new(Manages: false, null)
        : new(
            caller.Grants.Exists(grant => grant.Role == Role.ProgrammeManager),
            view.Slots.FirstOrDefault(slot => caller.Speaks(slot))?.Body);

    private static Actor Manager(Caller caller)
    {
        _ = caller.ActorFor(Permission.WorkAgreements);
        return caller.ActorFor(Slot.For(new(Bodies.Nhse, Role.ProgrammeManager, null, string.Empty)));
    }

    private async Task<(string Party, Actor Actor)> SignatoryAsync(
        Caller caller, string id, string? party, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkAgreements);
        var known = (await reader.AgreementAsync(id, cancellation)).State;
        var named = party?.Trim() ?? known.Slots.All.Find(slot => caller.Speaks(slot))?.Body
            ?? throw Refuse.Forbidden("wrong-body", "Only a signatory of a party can do this.");
        return (named, caller.ActorFor(known.Slots.Of(named)));
    }

    private async Task<ImmutableList<string>> ScheduleAsync(IReadOnlyList<string>? codes, CancellationToken cancellation)
    {
        var all = await services.AllAsync(cancellation);
        ImmutableList<string> schedule = [.. (codes ?? []).Select(code => code.Trim()).Distinct()];
        return schedule switch
        {
            { IsEmpty: true } => throw Refuse.Invalid("services", "Name at least one service."),
            _ when schedule.Find(code => !all.ContainsKey(code)) is { } unknown =>
                throw Refuse.Invalid("services", $"There is no service '{unknown}'. Choose from the catalogue."),
            _ => schedule,
        };
    }

    private async Task MustExistAsync(IEnumerable<string> bodies, CancellationToken cancellation)
    {
        var all = await organisations.AllAsync(cancellation);
        if (bodies.FirstOrDefault(body => body != Bodies.Nhse && !all.ContainsKey(body)) is { } unknown)
        {
            throw Refuse.Invalid("parties", $"There is no organisation '{unknown}'. Choose from the list of organisations.");
        }
    }

    private DateOnly Due(DateOnly? due) => due ?? journal.Today.AddDays(DaysToSign);

    private async Task<AgreementView> DoAsync(
        string id, Actor actor, Func<Agreement, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation)
    {
        var done = await journal.SettleAsync(() => journal.ExecuteAsync(id, actor, command, cancellation, reason), cancellation);
        return AgreementView.Of(done.State, done.Version, journal.Today);
    }
}
