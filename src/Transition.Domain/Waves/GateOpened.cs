using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Waves;

/// <summary>Lines reached a gate, and those who must answer are asked, in a round of their own.</summary>
/// <param name="Index">The gate's place in the pathway.</param>
/// <param name="Anew">Whether approvals of earlier rounds no longer stand.</param>
[EventName("gate-opened")]
public sealed record GateOpened(
    string Gate, int Index, int Round, ImmutableList<string> Services, ImmutableList<Asked> Asked, DateOnly Due, bool Anew) : IEvent;
