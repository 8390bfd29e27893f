using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A paused line goes on.</summary>
[EventName("line-freed")]
public sealed record LineFreed(string Service) : IEvent;
