using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>Which files may be opened, and named in a decision: none that a scanner has found infected or has still to look at.</summary>
public static class ScanRule
{
    /// <param name="field">The input field that names the document; null where there is none.</param>
    public static void Check(ScanVerdict verdict, string reference, string? field = null)
    {
        if (Refused(verdict) is var (code, reason))
        {
            throw Refuse.Conflict(code, $"{reference} cannot be opened or named in a decision: {reason}", field);
        }
    }

    private static (string Code, string Reason)? Refused(ScanVerdict verdict) => verdict switch
    {
        ScanVerdict.Waiting => ("scan-waiting", "the malware scan has not come to it yet. Try again in a few minutes."),
        ScanVerdict.Infected => ("infected", "the malware scan found something harmful in it. Upload a clean version."),
        ScanVerdict.Failed => ("scan-failed", "the malware scan could not read it. Save it again and upload that as a new version."),
        _ => null,
    };
}
