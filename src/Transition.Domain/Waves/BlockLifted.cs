using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A record no longer holds anything shut.</summary>
[EventName("block-lifted")]
public sealed record BlockLifted(string Record) : IEvent;
