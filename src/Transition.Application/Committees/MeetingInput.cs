namespace Transition.Application.Committees;

/// <summary>A meeting that is called.</summary>
public sealed record MeetingInput(DateOnly? On, IReadOnlyList<AgendaInput>? Agenda);
