using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A body voted on a motion.</summary>
[EventName("vote-cast")]
public sealed record VoteCast(int Motion, CastVote Vote) : IEvent;
