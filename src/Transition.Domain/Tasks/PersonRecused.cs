using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>A person declared an interest and takes no part in their body's answer.</summary>
[EventName("person-recused")]
public sealed record PersonRecused(string Body, string Person, string Reason) : IEvent;
