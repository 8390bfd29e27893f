using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>Lines passed a gate: all that were asked have said yes.</summary>
/// <param name="Index">The gate's place in the pathway.</param>
[EventName("gate-met")]
public sealed record GateMet(string Gate, int Index, int Round, ImmutableList<string> Services) : IEvent;
