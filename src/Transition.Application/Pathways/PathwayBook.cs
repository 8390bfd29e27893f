using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Application.Pathways;

/// <summary>All versions of all pathways.</summary>
public sealed class PathwayBook
{
    private readonly Dictionary<(string Id, int Version), Pathway> pathways;

    public PathwayBook(IEnumerable<Pathway> pathways)
    {
        this.pathways = pathways.ToDictionary(pathway => (pathway.Id, pathway.Version));
    }

    public IEnumerable<Pathway> All =>
        pathways.Values.OrderBy(pathway => pathway.Id, StringComparer.Ordinal).ThenBy(pathway => pathway.Version);

    private IEnumerable<Gate> Gates => All.SelectMany(pathway => pathway.Gates.Append(pathway.Assurance?.Gate).OfType<Gate>());

    private string Names => string.Join(", ", All.Select(pathway => pathway.Id).Distinct());

    /// <summary>The pathways that the product ships.</summary>
    public static PathwayBook Shipped()
    {
        using var stream = typeof(PathwayBook).Assembly.GetManifestResourceStream("pathways.json")
            ?? throw new InvalidOperationException("The pathways are missing from the assembly.");
        return new(JsonSerializer.Deserialize<List<Pathway>>(stream, DomainJson.Options)!);
    }

    public Pathway Get(string id, int version) => pathways.GetValueOrDefault((id, version))
        ?? throw new InvalidOperationException($"Pathway {id} version {version} is in use but not in the book.");

    /// <summary>The gates of all pathways that confirm such a thing.</summary>
    public IReadOnlyList<string> GatesOf(AttestationKind kind) =>
        [.. Gates.Where(gate => gate.Attests == kind).Select(gate => gate.Id).Distinct()];

    /// <summary>The gates of all pathways that expect such a document.</summary>
    public IReadOnlyList<string> GatesExpecting(string kind) =>
        [.. Gates.Where(gate => gate.Evidence.Contains(kind)).Select(gate => gate.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The newest version of a pathway, for a new start.</summary>
    public Pathway Newest(string? id) =>
        pathways.Values.Where(pathway => pathway.Id == id).MaxBy(pathway => pathway.Version)
            ?? throw Refuse.Invalid("pathway", $"There is no pathway '{id}'. Use one of {Names}.");
}
