using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The plan of a wave was changed before its launch.</summary>
[EventName("wave-edited")]
public sealed record WaveEdited(WavePlan Plan, string By) : IEvent;
