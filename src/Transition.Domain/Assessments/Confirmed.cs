using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>A body confirmed the statement, in the name of a person.</summary>
/// <param name="Evidence">Documents with it: <c>id@version</c>.</param>
[EventName("confirmed")]
public sealed record Confirmed(
    string Body, string By, string Statement, ImmutableList<string> Services, ImmutableList<string> Evidence, DateTimeOffset At) : IEvent;
