using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>An event as it was committed: its place in the history, and who caused it when.</summary>
public sealed record Happened(long Sequence, IEvent Event, EventContext Context);
