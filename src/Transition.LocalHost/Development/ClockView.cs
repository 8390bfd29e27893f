namespace Transition.LocalHost.Development;

/// <param name="Now">Business time.</param>
public sealed record ClockView(DateTimeOffset Now);
