using Transition.Benchmarks.Hosting;

namespace Transition.Benchmarks.Steps;

/// <summary>What a run of steps took, beside what the storage alone would have.</summary>
/// <param name="Answered">From the approval sent to its answer, sorted.</param>
/// <param name="Visible">From the approval sent to the next gate read by another client, sorted.</param>
/// <param name="Requests">Every storage request.</param>
/// <param name="Cpu">The host's own processor time in all.</param>
/// <param name="Floor">The same requests sent by a bare client.</param>
public sealed record StepFigures(
    int InFlight, int Steps, TimeSpan Took, IReadOnlyList<TimeSpan> Answered, IReadOnlyList<TimeSpan> Visible, IReadOnlyList<RecordedRequest> Requests,
    TimeSpan Cpu, TimeSpan Floor)
{
    public double PerSecond => Steps / Took.TotalSeconds;

    public double FloorPerSecond => Steps / Floor.TotalSeconds;

    public double RatioToFloor => PerSecond / FloorPerSecond;
}
