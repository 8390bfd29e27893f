using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A wave was planned.</summary>
/// <param name="Request">Fingerprint of the request that created it, so that a repeated one is known.</param>
[EventName("wave-planned")]
public sealed record WavePlanned(WavePlan Plan, string By, string Request) : IEvent;
