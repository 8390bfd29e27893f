using System.Collections.Immutable;

namespace Transition.Domain.Records;

/// <summary>The people and bodies that a record concerns.</summary>
/// <param name="Owner">The body that has to see to it.</param>
/// <param name="Person">The person of that body who does.</param>
/// <param name="Region">The owner's NHS England region; empty if it has none.</param>
/// <param name="Author">Who opened it.</param>
/// <param name="AuthorBody">For which body.</param>
/// <param name="Bodies">Every body that it is linked to or names, with the field that names it.</param>
public sealed record RecordParties(
    string Owner, string? Person, string Region, string Author, string AuthorBody, ImmutableSortedDictionary<string, string> Bodies)
{
    /// <summary>Every body that it concerns.</summary>
    public IEnumerable<string> All => Bodies.Values.Append(Owner).Append(Region).Append(AuthorBody).Where(body => body.Length > 0).Distinct();
}
