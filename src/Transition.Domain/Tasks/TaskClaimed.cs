using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>A person said that they are dealing with their body's answer; others of the body see it.</summary>
[EventName("task-claimed")]
public sealed record TaskClaimed(string Body, string Person) : IEvent;
