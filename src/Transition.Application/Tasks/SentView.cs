namespace Transition.Application.Tasks;

/// <summary>What a person has sent, and who still owes an answer.</summary>
/// <param name="Items">By due date.</param>
public sealed record SentView(IReadOnlyList<SentWave> Waves, IReadOnlyList<SentEntry> Items);
