namespace Transition.Functions.Submissions;

/// <summary>What bodies are asked to approve: a paper (submission), an attestation or an agreement.</summary>
public sealed record Matter(string Kind, string Id, IReadOnlyList<string>? Told = null);
