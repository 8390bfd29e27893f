using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Transition.Application.Common;
using Transition.Application.Organisations;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>
/// What the product ships of the field: services, organisations, and the footprints of the joint committees. Much of it is
/// recalled rather than confirmed and says so; an administrator can correct it, and no rule depends on it.
/// </summary>
public sealed class ReferenceData
{
    private const string CommitteePrefix = "JC-";
    private const string CommitteeSuffix = " specialised services joint committee";

    private readonly List<string> texts = [];

    private ReferenceData()
    {
        Organisations = Read<OrganisationRow>("organisations.csv").Concat(Read<OrganisationRow>("bodies.csv"))
            .Select(row => KeyValuePair.Create(row.Code, row.Facts))
            .Concat(Read<ProviderRow>("providers.csv").Select(row => KeyValuePair.Create(row.OdsCode, row.Facts)))
            .ToDictionary();
        Services = Read<ServiceRow>("services.csv").ToDictionary(row => row.Code, row => new ReferenceService(row.Facts, row.FirstDecision));
        Footprints = Organisations.Where(body => body.Value.Kind == OrganisationKinds.JointCommittee)
            .ToDictionary(body => body.Key.Replace(CommitteePrefix, null, StringComparison.Ordinal), body => Footprint(body.Key, body.Value));
        Frameworks = new Dictionary<string, FrameworkRevised>
        {
            [Framework.OfAssessments] = FrameworkOf("assessment-framework.json"),
            [Framework.OfChecklists] = FrameworkOf("safe-delegation-checklist.json"),
        };
        Fingerprint = Domain.Common.Fingerprint.Of(texts);
    }

    public static ReferenceData Shipped { get; } = new();

    public IReadOnlyDictionary<string, OrganisationFacts> Organisations { get; }

    public IReadOnlyDictionary<string, ReferenceService> Services { get; }

    public IReadOnlyDictionary<string, FootprintAgreed> Footprints { get; }

    public IReadOnlyDictionary<string, FrameworkRevised> Frameworks { get; }

    /// <summary>Changes when any of the data does.</summary>
    public string Fingerprint { get; }

    internal static IEnumerable<string> Split(string? codes) =>
        (codes ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

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

    private FrameworkRevised FrameworkOf(string name) => JsonSerializer.Deserialize<FrameworkRevised>(Text(name), DomainJson.Options)!;

    private string Text(string name)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        texts.Add(text);
        return text;
    }

    private List<T> Read<T>(string name)
    {
        var text = Text(name);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = header => header.Header.Replace("_", null, StringComparison.Ordinal).ToUpperInvariant(),
            IgnoreReferences = true,
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        csv.Context.TypeConverterOptionsCache.GetOptions<string>().NullValues.Add(string.Empty);
        csv.Context.TypeConverterOptionsCache.GetOptions<Suitability>().EnumIgnoreCase = true;
        return [.. csv.GetRecords<T>()];
    }
}
