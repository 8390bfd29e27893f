using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Domain.Notices;

/// <summary>A decision was made known.</summary>
/// <param name="Source">The submission that was decided.</param>
/// <param name="Body">Who decided.</param>
/// <param name="Decided">What was decided, in paragraphs of plain words.</param>
/// <param name="Recipients">The bodies that it goes to.</param>
[EventName("notice-published")]
public sealed record NoticePublished(
    string Source,
    string Wave,
    string Gate,
    string Body,
    Outcome Outcome,
    DateOnly On,
    string Headline,
    ImmutableList<string> Decided,
    ImmutableList<Expectation> Expected,
    ImmutableList<string> Footprints,
    ImmutableList<string> Services,
    ImmutableList<string> Recipients,
    DateTimeOffset At) : IEvent;
