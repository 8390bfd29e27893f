using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The wave was launched: its transitions start, footprint by footprint.</summary>
[EventName("wave-launched")]
public sealed record WaveLaunched(string By, DateTimeOffset At) : IEvent;
