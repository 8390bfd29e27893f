namespace Transition.Application.Audit;

/// <summary>The newest seal: its number and the hash of its bytes.</summary>
public sealed record SealEnd(long Number, string Hash)
{
    /// <summary>Before the first seal.</summary>
    public static SealEnd None { get; } = new(0, string.Empty);
}
