using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>A footprint began to work through a framework at a gate.</summary>
/// <param name="Sections">The framework, as it was then.</param>
/// <param name="Carried">What was answered in the round before, to be refreshed.</param>
[EventName("assessment-opened")]
public sealed record AssessmentOpened(
    string Tranche,
    string Footprint,
    string Gate,
    int Round,
    string Framework,
    int Revision,
    string Name,
    Scale Scale,
    bool Demanded,
    ImmutableList<FrameworkSection> Sections,
    ImmutableList<string> Icbs,
    string Region,
    ImmutableList<AnsweredItem> Carried) : IEvent;
