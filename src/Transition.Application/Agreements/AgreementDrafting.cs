using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Application.Agreements;

/// <summary>Reads from what a person enters which agreement is to be drawn up.</summary>
public sealed class AgreementDrafting(
    AggregateJournal journal, AgreementTermsBook book, Library<Custody> services, Library<Organisation> organisations)
{
    /// <param name="key">The Idempotency-Key: the same key of the same person draws the same agreement up.</param>
    public async Task<(string Id, AgreementRequest Request, AgreementTerms Terms)> ReadAsync(
        Caller caller, AgreementInput input, string key, CancellationToken cancellation)
    {
        var bodies = await organisations.AllAsync(cancellation);
        var all = await services.AllAsync(cancellation);
        var wrong = new Refusals();
        var kind = wrong.Try(() => KindOf(input.Kind));
        var icb = wrong.Try(() => Refuse.IfBlank(input.Icb, "icb", "the ICB that it is about")) ?? string.Empty;
        var from = wrong.Try(() => input.From ?? throw Refuse.Invalid("from", "Give the first day."));
        var schedule = wrong.Try(() => Schedule(input.Services, all)) ?? [];
        var notice = wrong.Try(() => input.Notice?.Read());
        var parties = wrong.Try(() => Parties(input, icb, bodies)) ?? [];
        wrong.ThrowIfAny();
        var joint = kind == AgreementKind.JointWorking;
        var terms = book.Of(kind);
        return (
            joint ? Agreement.IdOf(kind, icb, from) : Ids.From("collaboration", caller.Id, key),
            new(
                kind, icb, parties, from, input.Until ?? (joint ? from.AddYears(1).AddDays(-1) : null),
                new(string.Empty, string.Empty, 0, schedule), input.Due ?? Agreement.DueFrom(journal.Today), caller.Id),
            terms with
            {
                Reserved = input.Reserved is null ? terms.Reserved : Functions(input.Reserved),
                Notice = input.Notice is null ? terms.Notice : notice,
                Renews = input.Renews,
            });
    }

    public async Task<ImmutableList<string>> ScheduleAsync(IReadOnlyList<string>? codes, CancellationToken cancellation) =>
        Schedule(codes, await services.AllAsync(cancellation));

    public static ImmutableList<string> Functions(IReadOnlyList<string> reserved) =>
        [.. reserved.Select(function => function.Trim()).Where(function => function.Length > 0)];

    private static ImmutableList<string> Schedule(IReadOnlyList<string>? codes, IReadOnlyDictionary<string, Custody> all)
    {
        ImmutableList<string> schedule = [.. (codes ?? []).Select(code => code.Trim()).Distinct()];
        return schedule switch
        {
            { IsEmpty: true } => throw Refuse.Invalid("services", "Name at least one service."),
            _ when schedule.Find(code => !all.ContainsKey(code)) is { } unknown =>
                throw Refuse.Invalid("services", $"There is no service '{unknown}'. Choose from the catalogue."),
            _ => schedule,
        };
    }

    private static AgreementKind KindOf(string? name) => Choice.Read<AgreementKind>(name, "kind") is var kind && kind != AgreementKind.Delegation
        ? kind
        : throw Refuse.Invalid("kind", "A delegation agreement is drawn up by the gate that needs it, for each ICB. Draw up another kind.");

    private static ImmutableList<Asked> Parties(AgreementInput input, string icb, IReadOnlyDictionary<string, Organisation> bodies)
    {
        ImmutableList<string> parties = [.. (input.Parties ?? []).Select(party => party.Trim())];
        if (parties.Append(icb).FirstOrDefault(body => body is not "" and not Bodies.Nhse && !bodies.ContainsKey(body)) is { } unknown)
        {
            throw Refuse.Invalid("parties", $"There is no organisation '{unknown}'. Choose from the list of organisations.");
        }

        return icb.Length == 0 || parties.Contains(icb)
            ? [.. parties.Select(party => new Asked(party, Role.Approver, Capacity.Signatory, Bodies.Nhse))]
            : throw Refuse.Invalid("parties", $"{Named.Body(icb)} must be among the parties.");
    }
}
