using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Domain.Register;

namespace Transition.Web.Insight;

/// <summary>What the first page shows.</summary>
/// <param name="Holdings">Null if nothing was asked of the register, or nothing that can be answered.</param>
public sealed record HomeModel(HomeFactsView Facts, HomeForm Asked, Page<Holding>? Holdings, RefusedException? Problem)
{
    public string? ProblemOf(string field) => Problem?.Field == field ? Problem.Message : null;
}
