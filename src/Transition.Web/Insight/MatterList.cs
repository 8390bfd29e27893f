using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>What one sort of matter is called, and which states it goes through.</summary>
/// <param name="Thing">One of them, for a sentence.</param>
/// <param name="ByWave">Whether it belongs to a wave.</param>
public sealed record MatterList(string Path, string Title, string Thing, bool ByWave, IReadOnlyList<string> States)
{
    public IReadOnlyList<Option> Statuses => [.. States.Select(Option.Of)];

    public static MatterList Papers { get; } = new("/papers", "Papers", "paper", true, ["collecting", "open", "queried", "decided", "closed"]);

    public static MatterList Attestations { get; } = new("/attestations", "Attestations", "attestation", true, ["open", "confirmed", "closed"]);

    public static MatterList Agreements { get; } = new("/agreements", "Agreements", "agreement", false, ["open", "in-force", "expired"]);
}
