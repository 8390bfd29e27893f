using Transition.Domain.Common;
using Transition.Domain.Notices;

namespace Transition.Domain.Tasks;

/// <summary>A day's digest was seen to.</summary>
/// <param name="Tasks">How many tasks were open; with none, nothing is sent.</param>
/// <param name="State">What has become of the message; null if nothing was to be sent.</param>
/// <param name="Text">What it said.</param>
/// <param name="Reason">Why it did not go out.</param>
[EventName("digest-tried")]
public sealed record DigestTried(
    DateOnly Day, int Tasks, DeliveryState? State, string? Text, string? Reason, DateTimeOffset At) : IEvent
{
    internal bool Failed => State == DeliveryState.Failed;
}
