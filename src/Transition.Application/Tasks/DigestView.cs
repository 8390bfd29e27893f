using Transition.Domain.Notices;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>A person's digest as they see it.</summary>
/// <param name="Last">What the newest one said, and what has become of it; null before the first.</param>
public sealed record DigestView(bool On, DigestTried? Last)
{
    public static DigestView Of(Digest digest) => new(digest.On, digest.Last);

    /// <summary>Whether the newest one is only to be read here.</summary>
    public bool IsOnlyHere => Last?.State is DeliveryState.Outbox or DeliveryState.NoAddress;
}
