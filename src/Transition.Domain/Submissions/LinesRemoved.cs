using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>Services left the paper before it was decided, because their transition ended.</summary>
[EventName("lines-removed")]
public sealed record LinesRemoved(string Tranche, int Round, ImmutableList<string> Services) : IEvent;
