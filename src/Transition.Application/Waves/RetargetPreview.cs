using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>What new dates for many transitions would do now.</summary>
/// <param name="Chosen">How many are under way and among what was chosen.</param>
/// <param name="Unchanged">How many aim at these dates already.</param>
public sealed record RetargetPreview(
    int Chosen, IReadOnlyList<RetargetLine> Changed, int Unchanged, IReadOnlyList<Skip> Refused);
