namespace Transition.Application.Backup;

/// <summary>The names of a backup's parts.</summary>
internal static class BackupParts
{
    public const string Began = "began.json";

    /// <summary>The moment at which all histories in it end.</summary>
    public const string Moment = "moment.json";

    public const string LastSeal = "last-seal.jsonl";

    public const string Seals = "seals.jsonl";

    public const string Settings = "settings.jsonl";

    public const string Pending = "pending.jsonl";

    /// <summary>The list of the files, which are parts of their own.</summary>
    public const string Files = "files.jsonl";

    /// <summary>Where the histories are.</summary>
    public const string Histories = "history/";

    public static string History(string kind) => $"{Histories}{kind}.jsonl";
}
