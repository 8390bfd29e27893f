using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>Nothing is left on the paper; nobody needs to decide any more.</summary>
[EventName("submission-closed")]
public sealed record Closed : IEvent;
