namespace Transition.Domain.Evidence;

/// <summary>A part of a package: as its directory describes it, or as it was found by unpacking it.</summary>
/// <param name="Offset">Where its header begins in the file.</param>
/// <param name="Packed">Its size in the file, in bytes.</param>
/// <param name="Expanded">Its size once unpacked, in bytes.</param>
public sealed record PackageEntry(string Name, long Offset, long Packed, long Expanded);
