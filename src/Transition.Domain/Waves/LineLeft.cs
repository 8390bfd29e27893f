using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A line's transition was withdrawn.</summary>
[EventName("line-left")]
public sealed record LineLeft(string Service) : IEvent;
