using Transition.Application.Assessments;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>What the page shows that compares the assessments of footprints.</summary>
public sealed record SideBySideModel(ModerationView Moderation, NameBook Names);
