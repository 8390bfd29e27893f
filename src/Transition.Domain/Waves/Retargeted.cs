using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The dates aimed at were moved, with a reason.</summary>
[EventName("retargeted")]
public sealed record Retargeted(ImmutableList<string> Services, Targets Targets, string Reason) : IEvent;
