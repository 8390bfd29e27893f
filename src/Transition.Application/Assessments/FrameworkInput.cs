using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>A new version of a framework, as an administrator gives it.</summary>
public sealed record FrameworkInput(
    string? Name, bool? Demanded, IReadOnlyList<FrameworkSection>? Sections, string? Reason, IReadOnlyList<string>? Gates = null);
