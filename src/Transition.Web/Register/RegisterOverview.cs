using Transition.Application.Common;

namespace Transition.Web.Register;

/// <summary>The register at a glance, where nothing narrower was asked for than a region.</summary>
/// <param name="Kind">What an area is: <c>region</c>, or <c>ICB</c> if the question was about one region.</param>
public sealed record RegisterOverview(string Kind, IReadOnlyList<HoldingTally> Areas, Page<HoldingTally> Services)
{
    public string Heading => char.ToUpperInvariant(Kind[0]) + Kind[1..];
}
