using Transition.Application.Common;
using Transition.Domain.Register;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>What the page of the register shows.</summary>
/// <param name="AsOf">The date that the answer is about; null if the question cannot be answered.</param>
/// <param name="Overview">Where nothing narrower was asked for than a region.</param>
/// <param name="Holdings">Where something narrower was asked for.</param>
public sealed record RegisterModel(
    NameBook Names, DateOnly? AsOf = null, RegisterOverview? Overview = null, Page<Holding>? Holdings = null);
