using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;

namespace Transition.Application.Footprints;

/// <summary>The footprints that services are planned for, and new ones.</summary>
public sealed partial class FootprintDesk(AggregateJournal journal, Library<Footprint> footprints, Library<Organisation> organisations)
{
    private const int PageSize = 100;

    public async Task<Page<FootprintView>> ListAsync(Caller caller, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var all = await footprints.AllAsync(cancellation);
        return page.Of(all.Values.Select(FootprintView.Of), footprint => footprint.Code, PageSize);
    }

    public async Task<FootprintView> GetAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        return await footprints.FindAsync(code, cancellation) is { } footprint
            ? FootprintView.Of(footprint)
            : throw Refuse.NotFound("footprint", code);
    }

    /// <summary>Agrees a new footprint. The same request, sent again, gives the same footprint.</summary>
    /// <param name="key">The Idempotency-Key.</param>
    public async Task<FootprintView> CreateAsync(Caller caller, FootprintInput input, string? key, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.AgreeFootprints);
        var given = Refuse.IfBlank(key, "Idempotency-Key", "a key of your own making, so that a repeated request is known");
        var code = CodeOf(input, caller.Id, given);
        var request = RequestOf(caller.Id, given, input);
        var known = await footprints.FindAsync(code, cancellation);
        if (known is not null && known.Request == request)
        {
            return FootprintView.Of(known);
        }

        if (known is not null && input.Code is null)
        {
            throw Refuse.KeyReused();
        }

        var agreed = await CheckAsync(input, request, cancellation);
        var created = await journal.SettleAsync(
            () => journal.ExecuteAsync<Footprint>(code, actor, footprint => footprint.Agree(agreed), cancellation, input.Rationale),
            cancellation);
        return FootprintView.Of(created.State);
    }

    private async Task<FootprintAgreed> CheckAsync(FootprintInput input, string request, CancellationToken cancellation)
    {
        var tier = Choice.Read<Tier>(input.Tier, "tier");
        var all = await organisations.AllAsync(cancellation);
        var region = RegionOf(input, tier, all);
        ImmutableList<string> icbs = [.. input.Icbs ?? []];
        foreach (var icb in icbs)
        {
            CheckIcb(icb, tier == Tier.National ? null : region, all);
        }

        // A footprint is planned before its committee first meets.
        if (input.Committee is { } committee && !(IsA(all, committee, OrganisationKinds.JointCommittee) && !Ended(all[committee])))
        {
            throw Refuse.Invalid("committee", $"There is no joint committee '{committee}'. Choose one from the organisations.");
        }

        return new(input.Name?.Trim() ?? string.Empty, tier, region, icbs, input.Lead, input.Committee, input.Rationale, request);
    }

    private static string RegionOf(FootprintInput input, Tier tier, IReadOnlyDictionary<string, Organisation> all)
    {
        if (tier == Tier.National && input.Region is null or Bodies.Nhse)
        {
            return Bodies.Nhse;
        }

        var region = Refuse.IfBlank(input.Region, "region", "the code of the region");
        Regions.Check(all, region);
        return region;
    }

    private void CheckIcb(string icb, string? region, IReadOnlyDictionary<string, Organisation> all)
    {
        if (!IsA(all, icb, OrganisationKinds.Icb) || !all[icb].Facts.ExistsOn(journal.Today))
        {
            throw Refuse.Invalid("icbs", $"There is no ICB '{icb}' on {journal.Today:yyyy-MM-dd}. Choose from the ICBs that exist then.");
        }

        if (region is not null && all[icb].Facts.Region != region)
        {
            throw Refuse.Invalid(
                "icbs",
                $"{Named.Body(icb)} belongs to region {Named.Body(all[icb].Facts.Region)}, not {Named.Body(region)}. "
                    + $"Only a national footprint crosses regions.");
        }
    }

    private static bool IsA(IReadOnlyDictionary<string, Organisation> all, string code, string kind) =>
        all.TryGetValue(code, out var body) && body.Facts.Kind == kind;

    private bool Ended(Organisation body) => body.Facts.Until < journal.Today;

    private static string CodeOf(FootprintInput input, string person, string key) => input.Code switch
    {
        null => Ids.From("fp", person, key),
        { } code when Plain().IsMatch(code) => code,
        _ => throw Refuse.Invalid("code", "Use 1 to 20 letters, digits and hyphens, beginning with a letter or digit."),
    };

    private static string RequestOf(string person, string key, FootprintInput input) => Fingerprint.Of(
    [
        person, key, $"{input.Name}", $"{input.Tier}", $"{input.Region}", $"{input.Lead}", $"{input.Committee}", $"{input.Code}",
        $"{input.Rationale}", .. input.Icbs ?? [],
    ]);

    // Ids of tranches and tasks are put together from it with other characters.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
