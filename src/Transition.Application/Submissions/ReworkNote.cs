namespace Transition.Application.Submissions;

/// <summary>What the programme said of a rework.</summary>
/// <param name="Evidence">Documents with it: <c>id@version</c>.</param>
public sealed record ReworkNote(
    string Footprint, IReadOnlyList<string> Services, string Statement, IReadOnlyList<string> Evidence, bool PaperChanged, DateTimeOffset At);
