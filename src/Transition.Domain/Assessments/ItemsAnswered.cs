using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>A body answered some items of a draft.</summary>
[EventName("items-answered")]
public sealed record ItemsAnswered(ImmutableList<ItemAnswer> Answers, string Body, string By, DateTimeOffset At) : IEvent;
