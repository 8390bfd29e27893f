namespace Transition.Application.Insight;

/// <summary>Which answers that are owed to show; what is left out does not matter.</summary>
/// <param name="Region">Of the body that owes it.</param>
public sealed record ChaseQuery(
    string? Wave = null, string? Region = null, string? Gate = null, string? Body = null, bool LateOnly = false);
