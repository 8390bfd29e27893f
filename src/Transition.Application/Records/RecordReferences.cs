using Transition.Application.Insight;
using Transition.Domain.Organisations;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>Finds out which of the things that a record names there are.</summary>
public sealed class RecordReferences(KnownThings things, Library<Organisation> organisations)
{
    public async Task<RecordFacts> GatherAsync(
        IEnumerable<RecordField> fields,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<RecordLink> links,
        string owner,
        string? person,
        CancellationToken cancellation)
    {
        var bodies = await organisations.AllAsync(cancellation);
        var named = fields.Where(field => values.ContainsKey(field.Id)).SelectMany(field => Named(field.Type, values[field.Id].Trim()))
            .Concat(links.Select(link => link.ToString()))
            .Append($"body/{owner}")
            .Concat(person is null ? [] : [$"person/{person}"])
            .Distinct();
        var known = await Task.WhenAll(named.Select(async name => (name, Is: await things.HasAsync(name, cancellation))));
        return new(
            [.. known.Where(item => item.Is).Select(item => item.name)], RegionOf(owner, bodies));
    }

    /// <summary>The NHS England region of a body; empty if it has none.</summary>
    public static string RegionOf(string body, IReadOnlyDictionary<string, Organisation> bodies) =>
        bodies.GetValueOrDefault(body)?.Facts is { } facts ? facts.Kind == "region" ? body : facts.Region ?? string.Empty : string.Empty;

    private static IEnumerable<string> Named(FieldType type, string value) => type switch
    {
        FieldType.Body => [$"body/{value}"],
        FieldType.Person => [$"person/{value}"],
        FieldType.Service => [$"service/{value}"],
        FieldType.Footprint => [$"footprint/{value}"],
        FieldType.Link => [value],
        _ => [],
    };
}
