namespace Transition.Domain.Common;

/// <summary>What a malware scanner has made of a stored file.</summary>
public enum ScanVerdict
{
    /// <summary>There is no scanner here: nobody knows.</summary>
    NotScanned,

    /// <summary>The scanner has not come to it yet.</summary>
    Waiting,

    Clean,
    Infected,

    /// <summary>The scanner could not read it.</summary>
    Failed,
}
