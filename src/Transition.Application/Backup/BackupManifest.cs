using System.Collections.Immutable;

namespace Transition.Application.Backup;

/// <summary>What a complete backup consists of; written last.</summary>
/// <param name="Began">The machine's time at which it was begun: what was committed since may not have been carried on in it.</param>
public sealed record BackupManifest(int Format, DateTimeOffset Began, DateTimeOffset Ended, ImmutableList<BackupPart> Parts)
{
    public const int CurrentFormat = 1;
}
