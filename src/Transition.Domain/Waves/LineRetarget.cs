using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>What new dates would mean for a line.</summary>
/// <param name="After">The dates after it; those before it, if the line refuses.</param>
/// <param name="Refusal">Why it cannot take them; null if it can.</param>
public sealed record LineRetarget(Line Line, Targets Before, Targets After, RefusedException? Refusal)
{
    public bool Changes => Refusal is null && (Line.Overdue || Before != After);
}
