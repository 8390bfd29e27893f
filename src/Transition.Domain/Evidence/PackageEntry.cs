namespace Transition.Domain.Evidence;

/// <summary>A part of a package, as its directory describes it.</summary>
/// <param name="Packed">Its size in the file, in bytes.</param>
/// <param name="Expanded">Its size once unpacked, in bytes.</param>
public sealed record PackageEntry(string Name, long Packed, long Expanded);
