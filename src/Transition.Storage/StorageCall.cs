namespace Transition.Storage;

/// <summary>A call of an in-memory store, as a fault hook sees it.</summary>
/// <param name="Store">The table or container.</param>
/// <param name="IsWrite">Whether the call changes anything.</param>
/// <param name="HasTakenEffect">False before the effect, true after it: a fault then is a lost reply.</param>
public readonly record struct StorageCall(string Store, bool IsWrite, bool HasTakenEffect);
