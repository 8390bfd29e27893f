namespace Transition.Domain.Common;

/// <summary>Who gives a command, and when: what every decision may depend on.</summary>
/// <param name="Person">Id of the person; <see cref="System"/> for what falls due by itself.</param>
/// <param name="Now">Business time.</param>
/// <param name="OnBehalfOf">The person for whom they stand in, if any.</param>
public readonly record struct By(string Person, DateTimeOffset Now, string? OnBehalfOf = null)
{
    public const string System = "system";

    /// <summary>Whether it is one of some people who acts, or for whom somebody stands in: what keeps one out keeps the deputy out.</summary>
    public bool IsOneOf(IEnumerable<string> people)
    {
        var (person, other) = (Person, OnBehalfOf);
        return people.Any(known => known == person || known == other);
    }

    /// <summary>The date in London.</summary>
    public DateOnly Today => London.DateOf(Now);
}
