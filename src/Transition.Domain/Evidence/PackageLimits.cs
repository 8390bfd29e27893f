namespace Transition.Domain.Evidence;

/// <summary>What a file that is a package of parts (docx, xlsx, pptx, odt, ods) may hold.</summary>
public sealed record PackageLimits(int MaximumEntries, int MaximumExpandedMegabytes)
{
    public long MaximumExpandedBytes => MaximumExpandedMegabytes * 1024L * 1024;
}
