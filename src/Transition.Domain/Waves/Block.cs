using System.Collections.Immutable;

namespace Transition.Domain.Waves;

/// <summary>A record that holds gates shut.</summary>
/// <param name="Text">What is wrong, in plain words.</param>
/// <param name="Services">The services concerned; empty for all.</param>
/// <param name="Icbs">The ICBs concerned; empty for all.</param>
public sealed record Block(
    string Record, string Text, ImmutableList<string> Gates, ImmutableList<string> Services, ImmutableList<string> Icbs, DateOnly? Due)
{
    public bool SameAs(Block? other) =>
        other is not null && Gates.SequenceEqual(other.Gates) && Services.SequenceEqual(other.Services) && Icbs.SequenceEqual(other.Icbs)
        && (Record, Text, Due) == (other.Record, other.Text, other.Due);
}
