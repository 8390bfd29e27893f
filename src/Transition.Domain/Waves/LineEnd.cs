namespace Transition.Domain.Waves;

/// <summary>How a line's way ended.</summary>
public enum LineEnd
{
    None,
    Completed,
    Declined,
    Withdrawn,
}
