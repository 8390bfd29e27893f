using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>Whoever sits for a body declared an interest in a motion; the body takes no part in it.</summary>
[EventName("body-recused")]
public sealed record BodyRecused(int Motion, Recusal Recusal) : IEvent;
