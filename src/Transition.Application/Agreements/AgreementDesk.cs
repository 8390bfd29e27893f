using System.Collections.Immutable;
using System.Globalization;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Agreements;

/// <summary>Draws up, varies and renews the agreements that gates wait for.</summary>
public sealed class AgreementDesk(AggregateJournal journal, AgreementTermsBook book)
{
    /// <summary>Makes sure that each ICB of a round has an agreement, on its way or in force, that covers the services.</summary>
    public async Task OpenAsync(Tranche tranche, Pathway pathway, Gate gate, Round round, CancellationToken cancellation)
    {
        var kind = gate.Agreement ?? throw new InvalidOperationException($"Gate {gate.Id} names no agreement.");
        var target = StartOf(tranche, pathway, gate, round.Services) ?? London.DateOf(journal.Now);
        foreach (var asked in round.Asked)
        {
            var need = new AgreementNeed(tranche.Id, gate.Id, round.Number, round.Services);
            await RequireAsync(Request(tranche, kind, asked.Body, target, need, round.Due), cancellation);
        }
    }

    /// <summary>The day on which the first of the services needs it; null if none has a target.</summary>
    public static DateOnly? StartOf(Tranche tranche, Pathway pathway, Gate gate, IEnumerable<string> services) =>
        services.Select(service => tranche.TargetsOf(tranche.Lines[service]).For(pathway.StageOf(gate.Id).Reaches)).Min();

    /// <summary>
    /// Opens the next term: as the text in force stands for the services that no gate asked for, and for those of gates. A joint working
    /// agreement goes on for what is still held jointly by then, whichever move takes the rest on.
    /// </summary>
    public async Task RenewAsync(Agreement agreement, RenewalFellDue renewal, CancellationToken cancellation)
    {
        var asked = agreement.Needs.SelectMany(need => need.Services).ToHashSet();
        var byHand = agreement.Agreed.RemoveAll(asked.Contains);
        var books = await LoadAllAsync<Custody>([.. asked, .. byHand], cancellation);
        var claims = books.Values.Select(book => book.ClaimOf(agreement.Icb)?.Tranche).OfType<string>();
        var tranches = await LoadAllAsync<Tranche>([.. claims, .. agreement.Needs.Select(need => need.Tranche)], cancellation);
        if (agreement.Form == AgreementKind.JointWorking)
        {
            byHand = byHand.FindAll(service => TermOf(service).NeedsByHand);
        }

        if (!byHand.IsEmpty)
        {
            await DrawNextAsync(agreement, byHand, renewal, cancellation);
        }

        foreach (var need in agreement.Needs)
        {
            var still = need.Services.FindAll(service => TermOf(service).Needs(need.Tranche));
            if (!still.IsEmpty)
            {
                await RequireAsync(
                    Request(tranches[need.Tranche], agreement.Form, agreement.Icb, renewal.NextFrom, need with { Services = still },
                    renewal.NextFrom.AddDays(-1)),
                    cancellation);
            }
        }

        NextTerm TermOf(string service) => new(
            agreement.Icb, renewal.NextFrom, books[service], books[service].ClaimOf(agreement.Icb) is { } claim ? tranches[claim.Tranche] : null);
    }

    private async Task<Dictionary<string, T>> LoadAllAsync<T>(IReadOnlyList<string> ids, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        Dictionary<string, T> all = [];
        foreach (var id in ids.Distinct())
        {
            all[id] = (await journal.LoadAsync<T>(id, cancellation)).State;
        }

        return all;
    }

    private Task DrawNextAsync(
        Agreement agreement, ImmutableList<string> services, RenewalFellDue renewal, CancellationToken cancellation)
    {
        var from = renewal.NextFrom;
        var id = agreement.Form == AgreementKind.JointWorking
            ? Agreement.IdOf(agreement.Form, agreement.Icb, from)
            : Ids.From("collaboration", agreement.Id, from.ToString("O", CultureInfo.InvariantCulture));
        var request = new AgreementRequest(
            agreement.Form, agreement.Icb, agreement.Parties, from, renewal.NextUntil, new(string.Empty, string.Empty, 0, services),
            from.AddDays(-1), agreement.DraftedBy[0]);
        return journal.ExecuteAsync<Agreement>(
            id, Actor.System, next => next.Exists ? [] : next.Draw(request, agreement.AgreedTerms ?? AgreementTerms.None), cancellation);
    }

    private Task RequireAsync(AgreementRequest request, CancellationToken cancellation) =>
        journal.ExecuteAsync<Agreement>(
            Agreement.IdOf(request.Kind, request.Icb, request.From), Actor.System, agreement => agreement.Require(request, book.Of(request.Kind)),
            cancellation);

    private static AgreementRequest Request(
        Tranche tranche, AgreementKind kind, string icb, DateOnly from, AgreementNeed need, DateOnly due)
    {
        var joint = kind == AgreementKind.JointWorking;
        var other = joint ? tranche.Region : Bodies.Nhse;
        ImmutableList<Asked> parties =
        [
            new(icb, Role.Approver, Capacity.Signatory, tranche.Region),
            new(other, Role.Approver, Capacity.Signatory, Bodies.Nhse),
        ];
        return new(kind, icb, parties, from, joint ? from.AddYears(1).AddDays(-1) : null, need, due, tranche.PreparedBy[0]);
    }
}
