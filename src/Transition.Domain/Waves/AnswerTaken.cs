using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Domain.Waves;

/// <summary>The tranche took in what a body answered, once.</summary>
/// <param name="Source">The submission, attestation or agreement in which it was answered.</param>
/// <param name="Services">The services answered for; those of the round.</param>
[EventName("answer-taken")]
public sealed record AnswerTaken(
    string Gate,
    int Round,
    string Body,
    string Source,
    Outcome Outcome,
    ImmutableList<string> Services) : IEvent;
