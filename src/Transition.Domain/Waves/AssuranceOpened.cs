using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Waves;

/// <summary>The next round of assurance was asked for. It holds up no line: they have completed.</summary>
[EventName("assurance-opened")]
public sealed record AssuranceOpened(
    string Gate, int Round, ImmutableList<string> Services, ImmutableList<Asked> Asked, DateOnly Due) : IEvent;
