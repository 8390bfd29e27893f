using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A line's transition was paused: it is not put to anybody anew.</summary>
[EventName("line-held")]
public sealed record LineHeld(string Service) : IEvent;
