using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Where a line of a paper stands, besides the decision that the paper asks for.</summary>
/// <param name="GatesPassed">How many of the <paramref name="Gates"/> gates of its pathway it has passed.</param>
/// <param name="Blockers">What it waits for besides this decision; nothing if only the decision is missing.</param>
public sealed record LineReadiness(
    string Service,
    string Footprint,
    string Transition,
    string Phase,
    int GatesPassed,
    int Gates,
    Targets Targets,
    bool Ready,
    IReadOnlyList<Blocker> Blockers);
