using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A meeting was called, with its agenda.</summary>
[EventName("meeting-called")]
public sealed record MeetingCalled(string Committee, DateOnly On, ImmutableList<AgendaItem> Agenda, string By) : IEvent;
