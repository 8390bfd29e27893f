using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition now covers fewer ICBs. Those removed keep their holding, and their claim is given back.</summary>
[EventName("transition-rescoped")]
public sealed record Rescoped(ImmutableList<string> Icbs, string Reason) : IEvent;
