using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A person took a place on the committee.</summary>
[EventName("seat-taken")]
public sealed record SeatTaken(Seat Seat) : IEvent;
