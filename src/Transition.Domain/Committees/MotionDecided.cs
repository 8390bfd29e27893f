using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A motion came to its end.</summary>
/// <param name="By">The chair, or whoever spoke last.</param>
[EventName("motion-decided")]
public sealed record MotionDecided(
    int Motion, MotionResult Result, int For, int Against, int Abstained, string By, DateTimeOffset At) : IEvent;
