namespace Transition.Application.Ports;

/// <summary>What became of a <see cref="DocumentWrite"/>.</summary>
/// <param name="Won">Whether its guard held, and it was written.</param>
/// <param name="ETag">The new one; null if the document was removed or the guard did not hold.</param>
public readonly record struct DocumentWritten(bool Won, string? ETag)
{
    public static DocumentWritten Lost => default;
}
