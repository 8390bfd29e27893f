namespace Transition.Domain.Notices;

/// <summary>A person of a body opened a notice, or acknowledged it for the body.</summary>
public sealed record Receipt(string Body, string Person, DateTimeOffset At, bool Acknowledged);
