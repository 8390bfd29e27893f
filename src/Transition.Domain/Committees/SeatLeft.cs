using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A person's place ended.</summary>
/// <param name="On">The last day.</param>
[EventName("seat-left")]
public sealed record SeatLeft(string Body, string Person, DateOnly On, string Reason) : IEvent;
