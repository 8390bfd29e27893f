using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>A tranche's lines came onto the paper.</summary>
/// <param name="PreparedBy">Who prepared these lines, and so may not decide on the paper.</param>
/// <param name="Part">What the system put together about them; nothing on papers of before it did.</param>
[EventName("lines-joined")]
public sealed record LinesJoined(PaperLine Line, ImmutableList<string> PreparedBy, PaperPart? Part = null) : IEvent;
