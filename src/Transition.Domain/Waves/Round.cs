using System.Collections.Immutable;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;

namespace Transition.Domain.Waves;

/// <summary>One asking of a gate's bodies about some lines.</summary>
/// <param name="Anew">Whether approvals of earlier rounds no longer stand.</param>
/// <param name="Answers">What each body that has answered said of which services; an answer for some may be followed by others.</param>
public sealed record Round(
    int Number,
    ImmutableList<string> Services,
    ImmutableList<Asked> Asked,
    DateOnly Due,
    bool Anew,
    ImmutableList<Answer> Answers)
{
    public bool HasApproval(string body, string service) =>
        Answers.Any(answer => answer.Outcome.Approves() && answer.CountsFor(body, service));

    /// <summary>Whether the body has answered, in time or late.</summary>
    public bool HasAnswer(string body, string service) =>
        Answers.Any(answer => answer.Body == body && answer.Services.Contains(service));
}
