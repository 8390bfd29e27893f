using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>A framework as a person reads it.</summary>
public sealed record FrameworkView(
    string Id,
    string Name,
    Scale Scale,
    IReadOnlyList<string> Gates,
    bool Demanded,
    IReadOnlyList<FrameworkSection> Sections,
    int Revision,
    string RevisedBy,
    long Version)
{
    public static FrameworkView Of(Framework framework, long version) => new(
        framework.Id, framework.Name, framework.Scale, framework.Gates, framework.Demanded, framework.Sections, framework.Revision,
        framework.RevisedBy, version);
}
