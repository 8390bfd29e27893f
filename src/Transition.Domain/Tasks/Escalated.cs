using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>A body's late answer was made known to another.</summary>
[EventName("escalated")]
public sealed record Escalated(string Body, string To) : IEvent;
