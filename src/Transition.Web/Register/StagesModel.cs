using Transition.Application.Register;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>Who holds what at each stage.</summary>
/// <param name="Stages">Null if nothing has been asked, or the question cannot be answered.</param>
public sealed record StagesModel(NameBook Names, string? Service, string? Footprint, IReadOnlyList<StageHolders>? Stages);
