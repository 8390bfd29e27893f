using Transition.Web.Tasks;

namespace Transition.Web.Insight;

/// <summary>What the first page shows.</summary>
/// <param name="Tasks">What waits for the person; null for one who has no inbox.</param>
public sealed record HomeModel(HomeFactsView Facts, TaskListModel? Tasks);
