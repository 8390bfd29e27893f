using System.Collections.Immutable;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>A record in a list: all of it but its long texts and its moves.</summary>
public sealed record RecordEntry(
    string Id,
    string Kind,
    string Title,
    string State,
    bool Open,
    string Owner,
    string? Person,
    string Region,
    DateOnly? Due,
    string Author,
    string AuthorBody,
    DateTimeOffset OpenedAt,
    ImmutableSortedDictionary<string, string> Bodies,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableList<RecordLink> Links,
    string? EscalatedTo,
    long Version)
{
    public static RecordEntry Of(Record record, RecordKind kind, long version)
    {
        var parties = record.PartiesOf(kind);
        var shown = kind.Fields.Where(field => field.Type == FieldType.LongText).Select(field => field.Id);
        return new(
            record.Id, record.Register, record.TitleOf(kind), record.State, kind.State(record.State).Open, record.Owner, record.Person,
            record.Region, record.Due, record.Author, record.AuthorBody, record.OpenedAt, parties.Bodies, record.Values.RemoveRange(shown),
            record.Links, record.EscalatedTo, version);
    }

    public RecordParties ToParties() => new(Owner, Person, Region, Author, AuthorBody, Bodies);

    public bool IsOverdue(DateOnly today) => Open && Due < today;
}
