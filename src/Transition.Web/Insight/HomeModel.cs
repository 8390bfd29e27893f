namespace Transition.Web.Insight;

/// <summary>What the first page shows.</summary>
public sealed record HomeModel(HomeFactsView Facts);
