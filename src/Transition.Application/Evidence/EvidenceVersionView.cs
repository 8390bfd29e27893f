using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>One version of a document, as a person sees it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Scan">What the malware scanner says; null where it was not asked, as for older versions in a list.</param>
public sealed record EvidenceVersionView(
    int Number, string FileName, string ContentType, long Length, string Sha256, string By, DateTimeOffset At, ScanVerdict? Scan)
{
    public static EvidenceVersionView Of(EvidenceVersion version, ScanVerdict? scan) => new(
        version.Number, version.FileName, version.ContentType, version.Length, version.Sha256, version.By, version.At, scan);
}
