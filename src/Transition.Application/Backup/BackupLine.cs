using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>The lines of a backup's lists.</summary>
internal static class BackupLine
{
    public sealed record SealLine(long Number, byte[] Content);

    public sealed record SettingLine(string Key, byte[] Content);

    public sealed record PendingLine(string Kind, string Id, long Delivered)
    {
        public (AggregateRef Aggregate, long Delivered) Mark => (new(Kind, Id), Delivered);
    }

    /// <param name="Part">The part that holds its bytes.</param>
    public sealed record FileLine(string Name, string ContentType, long Length, string Sha256, string Part);
}
