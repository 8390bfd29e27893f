using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A date aimed at came, and the lines had not passed what goes before it.</summary>
[EventName("lines-overdue")]
public sealed record LinesOverdue(ImmutableList<string> Services, DateOnly Missed) : IEvent;
