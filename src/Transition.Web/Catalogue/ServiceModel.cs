using Transition.Application.Catalogue;
using Transition.Application.Transitions;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>What the page of one service shows.</summary>
/// <param name="MayDecide">Whether the reader decides of its suitability.</param>
/// <param name="Decided">Whether the reader has just decided.</param>
public sealed record ServiceModel(
    ServiceDetail Detail,
    IReadOnlyList<LineView> Transitions,
    NameBook Names,
    bool MayDecide,
    bool Decided,
    SuitabilityForm Entered,
    FormProblem? Problem);
