using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A programme manager gave new dates to many lines of a wave at once.</summary>
/// <param name="Request">Tells a repeated request from another one.</param>
[EventName("retarget-asked")]
public sealed record RetargetAsked(RetargetOrder Order, string By, DateTimeOffset At, string Request) : IEvent;
