using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>A tranche's lines came onto the paper.</summary>
[EventName("lines-joined")]
public sealed record LinesJoined(PaperLine Line) : IEvent;
