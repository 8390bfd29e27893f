using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A body said no to lines; their transitions end.</summary>
[EventName("lines-declined")]
public sealed record LinesDeclined(string Gate, ImmutableList<string> Services, string Body, string Reason) : IEvent;
