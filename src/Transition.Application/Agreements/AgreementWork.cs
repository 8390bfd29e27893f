using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Application.Agreements;

/// <summary>What people do with agreements besides signing them: drawing one up, varying it, notice, the plan for its end.</summary>
public sealed class AgreementWork(AggregateJournal journal, TaskReader reader, AgreementDrafting drafting, EvidenceReferences evidence)
{
    /// <param name="key">The Idempotency-Key: the same key of the same person draws the same agreement up.</param>
    public async Task<AgreementView> DrawAsync(Caller caller, AgreementInput input, string key, CancellationToken cancellation)
    {
        var actor = Manager(caller);
        var (id, request, terms) = await drafting.ReadAsync(caller, input, key, cancellation);
        return await DoAsync(id, actor, agreement => agreement.Draw(request, terms), null, cancellation);
    }

    /// <summary>What would be drawn up, without doing it.</summary>
    public async Task<AgreementView> PreviewAsync(Caller caller, AgreementInput input, string key, CancellationToken cancellation)
    {
        _ = Manager(caller);
        var (id, request, terms) = await drafting.ReadAsync(caller, input, key, cancellation);
        var known = await journal.LoadAsync<Agreement>(id, cancellation);
        return AgreementView.Of(known.State.Draw(request, terms).Aggregate(known.State, (state, happened) => state.Apply(happened)), 0, journal.Today);
    }

    public async Task<AgreementView> VaryAsync(Caller caller, string id, VariationInput input, CancellationToken cancellation)
    {
        var actor = Manager(caller);
        var known = (await reader.AgreementAsync(id, cancellation)).State;
        var schedule = input.Services is null ? known.Services : await drafting.ScheduleAsync(input.Services, cancellation);
        ImmutableList<string>? reserved = input.Reserved is null ? null : AgreementDrafting.Functions(input.Reserved);
        return await DoAsync(
            id, actor, agreement => agreement.Vary(schedule, reserved, input.Reason, input.Due, journal.By(actor)), input.Reason, cancellation);
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

    private async Task<AgreementView> DoAsync(
        string id, Actor actor, Func<Agreement, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation)
    {
        var done = await journal.SettleAsync(() => journal.ExecuteAsync(id, actor, command, cancellation, reason), cancellation);
        return AgreementView.Of(done.State, done.Version, journal.Today);
    }
}
