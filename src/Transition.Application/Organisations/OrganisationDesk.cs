using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>The bodies of the field, with the dates between which they exist.</summary>
public sealed class OrganisationDesk(AggregateJournal journal, Library<Organisation> organisations)
{
    private const int PageSize = 100;

    public async Task<Page<OrganisationView>> ListAsync(
        Caller caller, OrganisationQuery query, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var all = await organisations.AllAsync(cancellation);
        if (query.Kind is not null && all.Values.All(body => body.Facts.Kind != query.Kind))
        {
            var kinds = all.Values.Select(body => body.Facts.Kind).Distinct().Order(StringComparer.Ordinal);
            throw Refuse.Invalid("kind", $"There is no kind '{query.Kind}'. Use one of {string.Join(", ", kinds)}.");
        }

        if (query.Region is not null)
        {
            Regions.Check(all, query.Region);
        }

        var found = all.Values
            .Where(body => query.Kind is null || body.Facts.Kind == query.Kind)
            .Where(body => query.Region is null || body.Facts.Region == query.Region)
            .Where(body => query.AsOf is not { } asOf || body.Facts.ExistsOn(asOf));
        return page.Of(found.Select(body => OrganisationView.Of(body, journal.Today)), body => body.Code, PageSize);
    }

    /// <returns>The organisation, and its version for a correction.</returns>
    public async Task<(OrganisationView Organisation, long Version)> GetAsync(
        Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var loaded = await journal.LoadAsync<Organisation>(code, cancellation);
        return (OrganisationView.Of(Known(loaded.State), journal.Today), loaded.Version);
    }

    /// <summary>Corrects what is known of an organisation.</summary>
    public async Task<(OrganisationView Organisation, long Version)> CorrectAsync(
        Caller caller, string code, OrganisationCorrection input, long version, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.ManageReferenceData);
        var reason = Refuse.IfBlank(input.Reason, "reason", "the reason for the correction");
        var facts = new OrganisationFacts(
            Refuse.IfBlank(input.Name, "name", "the organisation's name"),
            Refuse.IfBlank(input.Kind, "kind", "the kind of organisation, for example 'icb'"),
            input.Parent, input.Region, input.From, input.Until, [.. input.Successors ?? []], input.Committee, input.Cluster, input.Profile,
            Refuse.IfBlank(input.Source, "source", "where this is known from"),
            Refuse.IfBlank(input.Confidence, "confidence", "what is confirmed and what is recalled"),
            input.Notes);
        var all = await organisations.AllAsync(cancellation);
        MustExist(all, facts.Parent, "parent");
        MustExist(all, facts.Region, "region");
        MustExist(all, facts.Committee, "committee");
        facts.Successors.ForEach(successor => MustExist(all, successor, "successors"));
        var corrected = await journal.SettleAsync(
            () => journal.ChangeAsync<Organisation>(code, actor, body => Known(body).Register(facts), reason, version, cancellation),
            cancellation);
        return (OrganisationView.Of(corrected.State, journal.Today), corrected.Version);
    }

    /// <summary>Records the oversight segment of an ICB from a day on. A region does so for its own ICBs.</summary>
    public async Task<(OrganisationView Organisation, long Version)> RecordSegmentAsync(
        Caller caller, string code, SegmentInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.RecordSegments);
        var body = Known((await journal.LoadAsync<Organisation>(code, cancellation)).State);
        if (body.Facts.Kind != OrganisationKinds.Icb)
        {
            throw Refuse.Unprocessable("not-an-icb", $"{Named.Body(code)} is no ICB. Only ICBs have an oversight segment here.");
        }

        if (!caller.Grants.Exists(grant => MayRecord(grant, body)))
        {
            throw Refuse.Forbidden(
                "not-its-region", $"Only an administrator, or an executive of {Named.Body(code)}'s own region, records its segment.");
        }

        var segment = input.Segment ?? throw Refuse.Invalid("segment", "Give the oversight segment, a number from 1 to 4.");
        var recorded = await journal.SettleAsync(
            () => journal.ExecuteAsync<Organisation>(
                code, actor, state => state.RecordSegment(segment, input.From ?? journal.Today, input.Source, journal.By(actor)), cancellation),
            cancellation);
        return (OrganisationView.Of(recorded.State, journal.Today), recorded.Version);
    }

    /// <summary>Whether the caller could record the segment of a body.</summary>
    public async Task<bool> MayRecordSegmentAsync(Caller caller, string code, CancellationToken cancellation)
    {
        var body = (await journal.LoadAsync<Organisation>(code, cancellation)).State;
        return body.Facts.Kind == OrganisationKinds.Icb && caller.Grants.Exists(grant => MayRecord(grant, body));
    }

    private static bool MayRecord(Grant grant, Organisation body) =>
        grant.Role == Role.Administrator
        || (grant is { Role: Role.Approver, Capacity: Capacity.Executive } && grant.Organisation == body.Facts.Region);

    private static Organisation Known(Organisation body) => body.Exists ? body : throw Refuse.NotFound("organisation", body.Id);

    private static void MustExist(IReadOnlyDictionary<string, Organisation> all, string? code, string field)
    {
        if (code is not null && !all.ContainsKey(code))
        {
            throw Refuse.Invalid(field, $"There is no organisation '{code}'.");
        }
    }
}
