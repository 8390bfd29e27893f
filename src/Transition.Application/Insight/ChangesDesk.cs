using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Ports;
using Transition.Application.Records;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Committees;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;

namespace Transition.Application.Insight;

/// <summary>
/// What is new for a person. What was read is remembered only when the person says so, change by change: nothing is lost by
/// loading a page again, nor by a change that comes in late.
/// </summary>
public sealed class ChangesDesk(
    Views views, Library<Footprint> footprints, Library<Organisation> organisations, RecordDesk records,
    [FromKeyedServices(Settings.Store)] IDocumentStore settings, TimeProvider machine)
{
    private const int Usual = 100;

    private static readonly string[] Papers =
        [Submission.Kind, Attestation.Kind, Agreement.Kind, Assessment.Kind, Committee.Kind, Meeting.Kind];

    /// <summary>The newest changes that concern the caller, the newest first.</summary>
    public async Task<Page<ChangeView>> ListAsync(Caller caller, bool unreadOnly, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var seen = ((await settings.ReadAsync(KeyOf(caller), cancellation))?.As<Seen>() ?? Seen.None).Ids.ToHashSet();
        var shown = (await ReadAsync(caller, cancellation)).Select(change => Of(change, !seen.Contains(change.Id)));
        return page.Of(shown.Where(change => change.Unread || !unreadOnly), Usual);
    }

    /// <summary>Remembers that the caller has read these.</summary>
    public async Task MarkAsync(Caller caller, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var shown = (await ReadAsync(caller, cancellation)).Select(change => change.Id).ToHashSet();
        await settings.ChangeAsync(
            KeyOf(caller),
            Seen.None,
            seen => new([.. seen.Ids.Union(ids).Where(shown.Contains).Order(StringComparer.Ordinal)]),
            machine,
            cancellation);
    }

    private async Task<IEnumerable<Change>> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var scopes = await ScopesAsync(caller, cancellation);
        var recent = await views.ReadManyAsync<RecentChanges>(scopes.Select(Keys.Changes), cancellation);
        var found = RecentChanges.Newest(recent.SelectMany(document => document?.Changes ?? []).DistinctBy(change => change.Id))
            .Where(change => MayRead(caller, change)).ToList();
        var open = await records.TitlesAsync(
            caller, found.Select(change => change.Source).Where(IsRecord).Select(source => source[(Record.Kind.Length + 1)..]), cancellation);
        return found.Where(change => !IsRecord(change.Source) || open.ContainsKey(change.Source[(Record.Kind.Length + 1)..]));
    }

    private static bool IsRecord(string source) => KindOf(source) == Record.Kind;

    private async Task<IEnumerable<string>> ScopesAsync(Caller caller, CancellationToken cancellation)
    {
        if (caller.Grants.Exists(ChangeScopes.SeesAll))
        {
            return [ChangeScopes.Programme];
        }

        var areas = await footprints.AllAsync(cancellation);
        var bodies = await organisations.AllAsync(cancellation);
        var mine = caller.Grants
            .Select(grant => bodies.GetValueOrDefault(grant.Organisation)?.Facts is { Kind: OrganisationKinds.Trust, Parent: { } icb }
                ? icb
                : grant.Organisation)
            .ToHashSet();
        var concerned = areas.Values.Where(area =>
            mine.Contains(area.Region) || (area.Committee is { } committee && mine.Contains(committee)) || area.Icbs.Any(mine.Contains));
        return concerned.SelectMany(area => new[] { area.Id, area.Committee }).OfType<string>()
            .Concat(mine).Concat(caller.Grants.Select(grant => grant.Organisation)).Append(ChangeScopes.National).Distinct();
    }

    /// <summary>What was decided is published: whoever may not read the paper reads the notice of it.</summary>
    private static bool MayRead(Caller caller, Change change) =>
        !Papers.Contains(KindOf(change.Source)) || caller.May(Permission.ReadPapers) || change.Type == EventCodec.NameOf<Decided>();

    private static ChangeView Of(Change change, bool unread)
    {
        var kind = KindOf(change.Source);
        return new(change.Id, change.At, change.Actor, kind, change.Source[(kind.Length + 1)..], change.Type, change.Data, unread);
    }

    private static string KindOf(string source) => source[..source.IndexOf('/', StringComparison.Ordinal)];

    private static string KeyOf(Caller caller) => $"seen|{caller.Id}";
}
