using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A body approved lines for joint commissioning only; their transitions complete there.</summary>
/// <param name="LastStage">The last stage that they now go through, as a place in the pathway; lines beyond it complete at once.</param>
[EventName("lines-limited")]
public sealed record LinesLimited(string Gate, ImmutableList<string> Services, int LastStage, string Body, string Reason) : IEvent;
