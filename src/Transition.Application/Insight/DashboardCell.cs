using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Insight;

/// <summary>How many transitions are alike in all of these.</summary>
/// <param name="Gate">The gate they stand at; null once they have none before them.</param>
public sealed record DashboardCell(
    string Wave,
    string Footprint,
    string Region,
    string Phase,
    string? Gate,
    HoldingState State,
    TransitionStatus Status,
    int Count);
