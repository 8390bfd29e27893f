using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>A line now covers fewer ICBs; those removed are not asked for it any more.</summary>
[EventName("line-rescoped")]
public sealed record LineRescoped(string Service, ImmutableList<string> Icbs) : IEvent;
