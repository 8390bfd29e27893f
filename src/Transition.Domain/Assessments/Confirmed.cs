using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>A body confirmed the statement, in the name of a person.</summary>
/// <param name="Evidence">Documents with it: <c>id@version</c>.</param>
/// <param name="Copy">The hash of the assessment or checklist that it confirms; null if it rests on the statement alone.</param>
[EventName("confirmed")]
public sealed record Confirmed(
    string Body,
    string By,
    string Statement,
    ImmutableList<string> Services,
    ImmutableList<string> Evidence,
    DateTimeOffset At,
    string? Copy = null) : IEvent;
