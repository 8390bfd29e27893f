namespace Transition.Domain.Committees;

/// <summary>How far a meeting is.</summary>
public enum MeetingStatus
{
    Called,
    Open,
    Closed,
}
