using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A member declared an interest, for the committee's register of interests.</summary>
[EventName("interest-declared")]
public sealed record InterestDeclared(Interest Interest) : IEvent;
