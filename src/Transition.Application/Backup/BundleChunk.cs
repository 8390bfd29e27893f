namespace Transition.Application.Backup;

/// <summary>A piece of a bundle.</summary>
/// <param name="Lines">Whole lines; the first was in the piece before already, except in the first piece.</param>
internal sealed record BundleChunk(byte[] Lines, bool IsFirst, bool IsLast);
