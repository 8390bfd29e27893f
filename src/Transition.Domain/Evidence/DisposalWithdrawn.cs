using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>The proposal to dispose of a document was taken back or turned down: it is kept.</summary>
[EventName("disposal-withdrawn")]
public sealed record DisposalWithdrawn(string Reason, string By, DateTimeOffset At) : IEvent;
