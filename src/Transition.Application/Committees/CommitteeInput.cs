using Transition.Domain.Committees;

namespace Transition.Application.Committees;

/// <summary>A committee that is set up: its code among the organisations, its seats and, if it is another than usual, its rule.</summary>
public sealed record CommitteeInput(string? Code, IReadOnlyList<SeatInput>? Seats = null, QuorumRule? Rule = null);
