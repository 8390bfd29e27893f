using Transition.Application.Catalogue;
using Transition.Application.Transitions;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>What the page of one service shows.</summary>
/// <param name="MayDecide">Whether the reader decides of its suitability.</param>
public sealed record ServiceModel(
    ServiceDetail Detail,
    IReadOnlyList<LineView> Transitions,
    NameBook Names,
    bool MayDecide);
