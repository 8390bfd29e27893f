using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>A framework was entered, or a new version of it: rounds that are open keep the version that they were opened with.</summary>
/// <param name="Gates">The gates at which it is worked through, in the order of the way.</param>
/// <param name="Demanded">Whether its gates may not be confirmed by a statement alone, without the items.</param>
[EventName("framework-revised")]
public sealed record FrameworkRevised(
    string Name,
    Scale Scale,
    ImmutableList<string> Gates,
    bool Demanded,
    ImmutableList<FrameworkSection> Sections,
    string By) : IEvent;
