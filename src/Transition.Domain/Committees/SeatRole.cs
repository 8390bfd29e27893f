namespace Transition.Domain.Committees;

/// <summary>In what place somebody sits on a committee.</summary>
public enum SeatRole
{
    Chair,
    Member,
    Attendee,
}
