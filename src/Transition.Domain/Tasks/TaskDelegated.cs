using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>Who deals with a body's answer was passed on to another person of that body.</summary>
[EventName("task-delegated")]
public sealed record TaskDelegated(string Body, string From, string To) : IEvent;
