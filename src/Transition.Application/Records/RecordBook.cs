using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>All versions of all kinds of records.</summary>
public sealed class RecordBook
{
    private readonly Dictionary<(string Id, int Version), RecordKind> kinds;

    public RecordBook(IEnumerable<RecordKind> kinds)
    {
        this.kinds = kinds.ToDictionary(kind => (kind.Id, kind.Version));
    }

    /// <summary>The newest version of each kind, by name.</summary>
    public IEnumerable<RecordKind> Newest =>
        kinds.Values.GroupBy(kind => kind.Id).Select(group => group.MaxBy(kind => kind.Version)!).OrderBy(kind => kind.Plural, StringComparer.Ordinal);

    /// <summary>Every version of every kind.</summary>
    public IEnumerable<RecordKind> All =>
        kinds.Values.OrderBy(kind => kind.Id, StringComparer.Ordinal).ThenBy(kind => kind.Version);

    /// <summary>The kinds that the product ships.</summary>
    public static RecordBook Shipped()
    {
        using var stream = typeof(RecordBook).Assembly.GetManifestResourceStream("record-kinds.json")
            ?? throw new InvalidOperationException("The kinds of records are missing from the assembly.");
        return new(JsonSerializer.Deserialize<List<RecordKind>>(stream, DomainJson.Options)!);
    }

    /// <summary>The kind that a record keeps.</summary>
    public RecordKind Of(Record record) => kinds.GetValueOrDefault((record.Register, record.KindVersion))
        ?? throw new InvalidOperationException($"Kind {record.Register} version {record.KindVersion} is in use but not in the book.");

    /// <summary>The newest version of a kind, for a new record or a list.</summary>
    public RecordKind Get(string? id) => Newest.FirstOrDefault(kind => kind.Id == id)
        ?? throw Refuse.NotFound("kind of record", id ?? string.Empty);

    /// <summary>As <see cref="Get"/>, where the kind is one field of many.</summary>
    public RecordKind Read(string? id) => Newest.FirstOrDefault(kind => kind.Id == id)
        ?? throw Refuse.Invalid("kind", $"There is no kind of record '{id}'. Use one of {string.Join(", ", Newest.Select(kind => kind.Id))}.");
}
