using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Domain.Register;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>What the page of the register shows.</summary>
/// <param name="Holdings">Null if the question cannot be answered.</param>
public sealed record RegisterModel(NameBook Names, Page<Holding>? Holdings = null, RegisterCounts? Counts = null);
