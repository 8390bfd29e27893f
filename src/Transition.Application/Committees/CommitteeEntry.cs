namespace Transition.Application.Committees;

/// <summary>A committee in a list.</summary>
/// <param name="Seats">How many seats are held today.</param>
/// <param name="Votes">How many of them have a vote.</param>
public sealed record CommitteeEntry(string Code, string Region, IReadOnlyList<string> Icbs, string? Chair, int Seats, int Votes);
