namespace Transition.Application.Tasks;

/// <summary>A wave that a person planned or launched and that is still on its way.</summary>
/// <param name="Status"><c>planned</c>, <c>launching</c> or <c>launched</c>.</param>
/// <param name="Owed">How many of its papers, statements and agreements still wait for an answer.</param>
public sealed record SentWave(string Id, string Name, string Status, int Planned, int Started, int Skipped, int Owed);
