namespace Transition.Application.Backup;

/// <summary>A backup cannot be made or restored as it was asked for. Nothing is damaged; the remedy says what to do.</summary>
public sealed class BackupException(string message, string remedy, Exception? inner = null) : Exception(message, inner)
{
    public string Remedy { get; } = remedy;
}
