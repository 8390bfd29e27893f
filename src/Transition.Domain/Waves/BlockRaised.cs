using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A record holds gates of this tranche shut, or holds them in another way than before.</summary>
[EventName("block-raised")]
public sealed record BlockRaised(Block Block) : IEvent;
