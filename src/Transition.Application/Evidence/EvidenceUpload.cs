namespace Transition.Application.Evidence;

/// <summary>A file on its way in.</summary>
/// <param name="Document">The document of which it is a new version; null for a new document.</param>
/// <param name="ContentType">As the sender declares it; null if it says nothing.</param>
/// <param name="Scope">What it speaks for: any of service, footprint, wave, transition, agreement, gate, with the code or id.</param>
public sealed record EvidenceUpload(
    string? Kind, string? Title, IReadOnlyDictionary<string, string> Scope, string? FileName, string? Document, Stream Content,
    string? ContentType = null);
