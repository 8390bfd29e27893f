using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A planned change of holding was taken back before its date.</summary>
[EventName("holding-undated")]
public sealed record HoldingUndated(string Transition, HoldingState State) : IEvent;
