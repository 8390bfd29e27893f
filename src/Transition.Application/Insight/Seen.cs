using System.Collections.Immutable;

namespace Transition.Application.Insight;

/// <summary>Which of the changes that are still shown a person has read.</summary>
internal sealed record Seen(ImmutableList<string> Ids)
{
    public static Seen None { get; } = new([]);
}
