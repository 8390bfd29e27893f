namespace Transition.Application.Records;

/// <summary>How many views are on record about a service that is moving or has moved.</summary>
/// <param name="Answered">By whose views they are; only those that were given.</param>
/// <param name="Waiting">How many were asked for and not given yet.</param>
public sealed record VoiceCounts(string Service, IReadOnlyDictionary<string, int> Answered, int Waiting, int Lapsed);
