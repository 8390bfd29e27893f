using Transition.Domain.Common;

namespace Transition.Domain.Organisations;

/// <summary>The oversight segment of a body was recorded.</summary>
/// <param name="Source">Where it is known from.</param>
[EventName("segment-recorded")]
public sealed record SegmentRecorded(int Segment, DateOnly From, string Source, string By) : IEvent;
