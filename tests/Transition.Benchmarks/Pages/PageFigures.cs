namespace Transition.Benchmarks.Pages;

/// <summary>What one page took: from the request to the last byte, on the machine that serves it.</summary>
/// <param name="First">The first request, when nothing of the page is warm.</param>
/// <param name="Times">The requests after it, from the fastest to the slowest.</param>
/// <param name="Bytes">Of the body, as it came over the wire.</param>
public sealed record PageFigures(PortalPage Page, int Status, TimeSpan First, IReadOnlyList<TimeSpan> Times, int Bytes)
{
    private static readonly TimeSpan Slowest = TimeSpan.FromMilliseconds(300);
    private const int Largest = 100 * 1000;

    public TimeSpan Median => At(0.5);

    public TimeSpan Percentile95 => At(0.95);

    public bool IsWithinBounds => Percentile95 < Slowest && Bytes < Largest;

    private TimeSpan At(double share) => Times[(int)Math.Ceiling(share * Times.Count) - 1];
}
