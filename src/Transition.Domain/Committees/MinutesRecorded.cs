using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>The minutes were written down, or written anew.</summary>
/// <param name="Evidence">Documents: <c>id@version</c>.</param>
[EventName("minutes-recorded")]
public sealed record MinutesRecorded(string Text, ImmutableList<string> Evidence, string By, DateTimeOffset At) : IEvent;
