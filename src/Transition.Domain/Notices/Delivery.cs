namespace Transition.Domain.Notices;

/// <summary>The e-mail to one body, as it was last tried.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record Delivery(string Body, DeliveryState State, int Attempts, DateTimeOffset At, string? Reason)
{
    public bool Final => State != DeliveryState.Failed;
}
