using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Waves;

namespace Transition.Application.Records;

/// <summary>
/// Asks for the views of those whom a wave touches: each trust of a footprint for its own, and the footprint's lead for those of
/// clinicians, patients, the voluntary sector, councils and staff. Safe to repeat.
/// </summary>
public sealed class Invitations(
    AggregateJournal journal, RecordBook book, RecordReferences references, Library<Organisation> organisations, Library<Footprint> footprints)
{
    public const string Register = "view";
    private const string Provider = "provider";
    private const int AtOnce = 8;
    private static readonly string[] Usual = [Provider, "clinical"];

    public async Task<InvitationView> InviteAsync(Caller caller, string wave, InvitationInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var planned = (await journal.LoadAsync<Wave>(wave, cancellation)).State;
        if (planned.Plan is null)
        {
            throw Refuse.NotFound("wave", wave);
        }

        if (!planned.Launched)
        {
            throw Refuse.Conflict("not-launched", $"Wave {wave} has not been launched, so nobody can be asked about it yet.");
        }

        var groups = input.Groups is { Count: > 0 } given ? given.Distinct().ToList() : [.. Usual];
        var asked = await AskedAsync(planned, groups, cancellation);
        await journal.SettleAsync<object>(
            async () =>
            {
                await Parallel.ForEachAsync(
                    asked,
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                    async (one, token) => await OpenAsync(actor, wave, input, one, token));
                return asked;
            },
            cancellation);
        return new(wave, input.Gate, asked.Count, [.. asked.Select(one => IdOf(wave, input.Gate, one))]);
    }

    private async Task<IReadOnlyList<Asked>> AskedAsync(Wave wave, IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        var bodies = await organisations.AllAsync(cancellation);
        var areas = await footprints.AllAsync(cancellation);
        return
        [
            .. from started in wave.Started
               where started.Value > 0
               let area = areas[started.Key]
               from @group in groups
               from owner in @group == Provider ? TrustsOf(area, bodies) : [area.Lead ?? area.Icbs[0]]
               select new Asked(area.Id, @group, owner),
        ];
    }

    private IEnumerable<string> TrustsOf(Footprint area, IReadOnlyDictionary<string, Organisation> bodies) => bodies
        .Where(body => body.Value.Facts is { Kind: OrganisationKinds.Trust, Parent: { } icb } facts
            && area.Icbs.Contains(icb) && facts.ExistsOn(journal.Today))
        .Select(body => body.Key);

    private async Task OpenAsync(Actor actor, string wave, InvitationInput input, Asked asked, CancellationToken cancellation)
    {
        var kind = book.Get(Register);
        var values = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("group", asked.Group)
            .Add("aspect", string.IsNullOrWhiteSpace(input.Aspect) ? "whole" : input.Aspect)
            .Add("question", string.IsNullOrWhiteSpace(input.Question) ? "What do you think of this move, and what should be done?" : input.Question);
        values = string.IsNullOrWhiteSpace(input.Gate) ? values : values.Add("gate", input.Gate);
        ImmutableList<RecordLink> links = [new(LinkKind.Wave, wave), new(LinkKind.Footprint, asked.Footprint)];
        var draft = new RecordDraft(values, links, [], asked.Owner, null, input.Due);
        var facts = await references.GatherAsync(kind.Fields, values, links, asked.Owner, null, cancellation);
        var id = IdOf(wave, input.Gate, asked);
        await journal.ExecuteAsync<Record>(
            id, actor, record => record.Exists ? [] : record.Open(kind, draft, facts, id, journal.By(actor), actor.Organisation), cancellation);
    }

    private static string IdOf(string wave, string? gate, Asked asked) =>
        Ids.From(Register, wave, string.Join('|', gate, asked.Footprint, asked.Group, asked.Owner));

    private sealed record Asked(string Footprint, string Group, string Owner);
}
