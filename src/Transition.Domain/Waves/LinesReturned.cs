using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A body sent lines back for rework. What others decided stays on record.</summary>
[EventName("lines-returned")]
public sealed record LinesReturned(string Gate, int Round, ImmutableList<string> Services, string Body, string Reason) : IEvent;
