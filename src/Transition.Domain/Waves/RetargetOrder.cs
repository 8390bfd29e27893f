using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>New dates for many lines of a wave, with the reason.</summary>
/// <param name="Targets">The dates that move; those left out stay as each line has them.</param>
public sealed record RetargetOrder(string Wave, ImmutableList<ChosenLines> Lines, Targets Targets, string Reason)
{
    public int Count => Lines.Sum(lines => lines.Services.Count);

    /// <summary>Refuses an order that no wave can take; what single lines refuse is for the preview.</summary>
    public void Check()
    {
        _ = Refuse.IfBlank(Reason, "reason", "the reason for the new dates");
        if (Targets == new Targets())
        {
            throw Refuse.Invalid("targets", "Give at least one new date.");
        }

        if (Count == 0)
        {
            throw Refuse.Invalid("lines", "No transition under way is among what you chose. Choose others.");
        }
    }
}
