namespace Transition.Application.Evidence;

/// <summary>A document that somebody named in a decision: the exact version, and whether there is a later one by now.</summary>
/// <param name="Reference"><c>id@version</c>.</param>
/// <param name="Sha256">Of the file of that version.</param>
/// <param name="Newest">The number of the newest version.</param>
public sealed record EvidencePin(
    string Reference, string Document, string Title, string Kind, int Version, string Sha256, int Newest, bool Disposed)
{
    public bool IsOutdated => Newest > Version;
}
