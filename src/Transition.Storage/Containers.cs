namespace Transition.Storage;

/// <summary>The names of the blob containers.</summary>
internal static class Containers
{
    public const string Evidence = "evidence";

    public const string Seals = "seals";

    public const string Snapshots = "snapshots";

    public static readonly IReadOnlyList<string> All = [Evidence, Seals, Snapshots];
}
