using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Organisations;
using Transition.Domain.Assessments;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>
/// What the product ships of the field: services, organisations, and the footprints of the joint committees. Much of it is
/// recalled rather than confirmed and says so; an administrator can correct it, and no rule depends on it. Each part is read
/// when it is first asked for, which most starts never do.
/// </summary>
public sealed class ReferenceData
{
    private const string CommitteePrefix = "JC-";
    private const string CommitteeSuffix = " specialised services joint committee";

    private readonly ReferenceFiles files = new();

    private ReferenceData() => Fingerprint = files.Fingerprint;

    public static ReferenceData Shipped { get; } = new();

    public IReadOnlyDictionary<string, OrganisationFacts> Organisations => field ??= CsvRows.Read(files.Organisations, OrganisationRow.Read)
        .Concat(CsvRows.Read(files.Bodies, OrganisationRow.Read))
        .Concat(CsvRows.Read(files.Providers, ProviderRow.Read))
        .ToDictionary();

    public IReadOnlyDictionary<string, ReferenceService> Services => field ??= CsvRows.Read(files.Services, ServiceRow.Read).ToDictionary();

    public IReadOnlyDictionary<string, FootprintAgreed> Footprints => field ??= Organisations
        .Where(body => body.Value.Kind == OrganisationKinds.JointCommittee)
        .ToDictionary(body => body.Key.Replace(CommitteePrefix, null, StringComparison.Ordinal), body => Footprint(body.Key, body.Value));

    public IReadOnlyDictionary<string, FrameworkRevised> Frameworks => field ??= new Dictionary<string, FrameworkRevised>
    {
        [Framework.OfAssessments] = FrameworkOf(files.Assessments),
        [Framework.OfChecklists] = FrameworkOf(files.Checklists),
    };

    /// <summary>Changes when any of the data does.</summary>
    public string Fingerprint { get; }

    private FootprintAgreed Footprint(string code, OrganisationFacts committee)
    {
        var icbs = Organisations
            .Where(body => body.Value.Kind == OrganisationKinds.Icb && body.Value.Committee == code)
            .Select(body => body.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        return new(
            committee.Name.Split(CommitteeSuffix)[0], icbs.Count == 1 ? Tier.SingleIcb : Tier.MultiIcb, committee.Region!, [.. icbs],
            Lead: null, code, "The area of the joint committee of April 2023.", Request: Settings.Reference);
    }

    private static FrameworkRevised FrameworkOf(string file) => JsonSerializer.Deserialize<FrameworkRevised>(file, DomainJson.Options)!;
}
