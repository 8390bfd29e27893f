using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Records;

/// <summary>An entry of a register. What it may say and what may become of it is in its <see cref="RecordKind"/>.</summary>
/// <param name="Register">The id of its kind.</param>
/// <param name="KindVersion">The version of the kind that it was opened with.</param>
/// <param name="PastOwners">The bodies that owned it before.</param>
/// <param name="PastLinks">What it was linked to before.</param>
public sealed partial record Record(
    string Id,
    string Register,
    int KindVersion,
    string State,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableList<RecordLink> Links,
    ImmutableList<string> Evidence,
    string Owner,
    string? Person,
    string Region,
    DateOnly? Due,
    string Author,
    string AuthorBody,
    DateTimeOffset OpenedAt,
    string Request,
    ImmutableList<RecordStep> Steps,
    int Reminders,
    string? EscalatedTo,
    ImmutableList<string> PastOwners,
    ImmutableList<RecordLink> PastLinks) : IAggregate<Record>
{
    public static string Kind => "record";

    public bool Exists => Register.Length > 0;

    public static Record Empty(string id) => new(
        id, string.Empty, 0, string.Empty, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), [], [], string.Empty,
        null, string.Empty, null, string.Empty, string.Empty, default, string.Empty, [], 0, null, [], []);

    /// <summary>The people and bodies that it concerns.</summary>
    public RecordParties PartiesOf(RecordKind kind) => new(Owner, Person, Region, Author, AuthorBody, BodiesOf(kind));

    public Record Apply(IEvent happened) => happened switch
    {
        RecordOpened opened => this with
        {
            Register = opened.Kind,
            KindVersion = opened.KindVersion,
            State = opened.State,
            Values = opened.Values,
            Links = opened.Links,
            Evidence = opened.Evidence,
            Owner = opened.Owner,
            Person = opened.Person,
            Region = opened.Region,
            Due = opened.Due,
            Author = opened.By,
            AuthorBody = opened.Body,
            OpenedAt = opened.At,
            Request = opened.Request,
        },
        RecordEdited edited => Edited(edited),
        RecordMoved moved => Moved(moved),
        Reminded reminded => this with { Reminders = reminded.Number },
        Escalated escalated => this with { EscalatedTo = escalated.To },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private Record Edited(RecordEdited edited) => Dated(edited.Due) with
    {
        Values = edited.Values,
        Links = edited.Links,
        Evidence = edited.Evidence,
        Owner = edited.Owner,
        Person = edited.Person,
        Region = edited.Region,
        PastOwners = edited.Owner == Owner ? PastOwners : [.. PastOwners.Remove(edited.Owner).Append(Owner)],
        PastLinks = [.. PastLinks.Union(Links).Except(edited.Links)],
    };

    private Record Moved(RecordMoved moved) => Dated(moved.Due ?? Due) with
    {
        State = moved.To,
        Values = Values.SetItems(moved.Values),
        Evidence = [.. Evidence.Union(moved.Evidence)],
        Steps = Steps.Add(new(moved.Move, moved.To, moved.By, moved.Body, moved.At, moved.Note, moved.Evidence)),
    };

    /// <summary>A new date is reminded of anew.</summary>
    private Record Dated(DateOnly? due) => due == Due ? this : this with { Due = due, Reminders = 0, EscalatedTo = null };

    private ImmutableSortedDictionary<string, string> BodiesOf(RecordKind kind)
    {
        var bodies = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .AddRange(kind.Fields.Where(field => field.Type == FieldType.Body && Values.ContainsKey(field.Id))
                .Select(field => KeyValuePair.Create(field.Id, Values[field.Id])));
        return bodies.AddRange(Links.Where(link => link.Kind == LinkKind.Body)
            .Select(link => KeyValuePair.Create(link.ToString(), link.Target)));
    }
}
