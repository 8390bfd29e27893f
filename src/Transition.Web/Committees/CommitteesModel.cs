using Transition.Application.Committees;
using Transition.Web.Insight;

namespace Transition.Web.Committees;

/// <summary>What the list of committees shows.</summary>
/// <param name="Open">The joint committees of footprints that have not been set up.</param>
public sealed record CommitteesModel(IReadOnlyList<CommitteeEntry> Committees, IReadOnlyList<string> Open, NameBook Names);
