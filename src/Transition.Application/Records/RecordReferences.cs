using System.Collections.Immutable;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Records;

/// <summary>Finds out which of the things that a record names there are.</summary>
public sealed class RecordReferences(
    AggregateJournal journal, Library<Organisation> organisations, Library<Custody> services, Library<Footprint> footprints)
{
    private static readonly string[] National = [Bodies.NhseBoard, Bodies.NationalModerationPanel];

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
        var known = await Task.WhenAll(named.Select(async name => (name, Is: await IsKnownAsync(name, bodies, cancellation))));
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

    private async Task<bool> IsKnownAsync(
        string name, IReadOnlyDictionary<string, Organisation> bodies, CancellationToken cancellation)
    {
        var parts = name.Split('/', 2);
        var code = parts[^1];
        return code.Length is > 0 and <= 200 && parts[0] switch
        {
            "body" => bodies.ContainsKey(code) || National.Contains(code),
            "service" => (await services.AllAsync(cancellation)).ContainsKey(code),
            "footprint" => (await footprints.AllAsync(cancellation)).ContainsKey(code),
            "person" => await ExistsAsync<Person>(code, cancellation),
            "wave" => await ExistsAsync<Wave>(code, cancellation),
            "transition" => await ExistsAsync<ServiceTransition>(code, cancellation),
            "agreement" => await ExistsAsync<Agreement>(code, cancellation),
            "submission" => await ExistsAsync<Submission>(code, cancellation),
            "record" => await ExistsAsync<Record>(code, cancellation),
            _ => false,
        };
    }

    private async Task<bool> ExistsAsync<T>(string id, CancellationToken cancellation)
        where T : IAggregate<T> => (await journal.LoadAsync<T>(id, cancellation)).Head is not null;
}
