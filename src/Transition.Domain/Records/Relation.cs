namespace Transition.Domain.Records;

/// <summary>How a person's body stands to a record.</summary>
public static class Relation
{
    /// <summary>The person who opened it.</summary>
    public const string Author = "author";

    /// <summary>A person of the body that it was opened for.</summary>
    public const string AuthorBody = "author-body";

    public const string Owner = "owner";

    /// <summary>The owner's NHS England region.</summary>
    public const string Region = "region";

    /// <summary>The national programme.</summary>
    public const string Programme = "programme";

    /// <summary>Any body that the record concerns.</summary>
    public const string Party = "party";

    /// <summary>Before the name of a field: the body that this field names.</summary>
    public const string Field = "field:";

    public static bool Holds(string relation, string body, string person, RecordParties parties) => relation switch
    {
        Author => parties.Author == person,
        Party => body == parties.Owner || body == parties.Region || body == parties.AuthorBody || parties.Bodies.ContainsValue(body)
            || parties.Author == person || parties.Person == person,
        _ => BodyOf(relation, parties) == body,
    };

    /// <summary>The relation after the name of a role, for example <c>" of the body that owns it"</c>.</summary>
    public static string ToWords(string relation) => relation switch
    {
        Author => " who opened it",
        AuthorBody => " of the body that opened it",
        Owner => " of the body that owns it",
        Region => " of the owner's region",
        Programme => " of the national programme",
        Party => " of a body that it concerns",
        _ => $" of the body named in '{relation[Field.Length..]}'",
    };

    /// <summary>The body that stands so to the record; null if there is none.</summary>
    public static string? BodyOf(string relation, RecordParties parties) => relation switch
    {
        Owner => parties.Owner,
        AuthorBody => parties.AuthorBody,
        Region => parties.Region.Length == 0 ? null : parties.Region,
        Programme => Common.Bodies.Nhse,
        _ when relation.StartsWith(Field, StringComparison.Ordinal) => parties.Bodies.GetValueOrDefault(relation[Field.Length..]),
        _ => null,
    };
}
