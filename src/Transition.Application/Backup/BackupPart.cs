namespace Transition.Application.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path in the folder, with slashes.</param>
/// <param name="Sha256">Lower-case hex SHA-256 of its bytes.</param>
public sealed record BackupPart(string Name, long Length, string Sha256);
