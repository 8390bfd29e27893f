namespace Transition.Reliability.Tests.Support;

/// <summary>A request that goes wrong, in a story told by one process or by one of several.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsAlone">Whether the process knows that no other works on the storage.</param>
internal readonly record struct Attempt(int Number, bool IsAlone)
{
    public override string ToString() => $"request {Number} of {(IsAlone ? "a process that is alone" : "a process")}";
}
