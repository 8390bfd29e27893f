using Transition.Application.Assessments;

namespace Transition.Web.Assessments;

/// <summary>What the page with all frameworks shows.</summary>
public sealed record FrameworksModel(IReadOnlyList<FrameworkView> Frameworks);
