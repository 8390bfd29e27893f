using Transition.Domain.Waves;

namespace Transition.Application.Insight;

/// <summary>Which submissions, attestations or agreements to list; what is left out does not matter.</summary>
/// <param name="Gates">Any of these gates; null for all.</param>
public sealed record MatterFilter(
    string? Wave = null, IReadOnlyList<string>? Gates = null, string? Body = null, string? Status = null)
{
    public bool Matches(MatterEntry entry) =>
        (Gates is null || Gates.Contains(entry.Gate))
        && (Body is null || entry.Bodies.Contains(Body))
        && (Status is null || entry.Status == Status);

    /// <summary>The same among some gates only.</summary>
    public MatterFilter Among(IReadOnlyList<string> gates) => this with { Gates = Gates is null ? gates : [.. Gates.Intersect(gates)] };

    public async Task<IEnumerable<string>> WavesAsync(Library<Wave> waves, CancellationToken cancellation) =>
        Wave is null ? (await waves.AllAsync(cancellation)).Keys : [Wave];
}
