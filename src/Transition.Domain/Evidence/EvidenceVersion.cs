namespace Transition.Domain.Evidence;

/// <summary>One version of a document.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Blob">The name of the stored file.</param>
public sealed record EvidenceVersion(
    int Number, string FileName, string ContentType, long Length, string Sha256, string Blob, string By, DateTimeOffset At);
