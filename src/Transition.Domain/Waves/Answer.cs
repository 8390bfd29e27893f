using System.Collections.Immutable;
using Transition.Domain.Submissions;

namespace Transition.Domain.Waves;

/// <summary>What a body said of some services.</summary>
/// <param name="Late">Those of the services that were in a newer round already: for them it is only on record.</param>
public sealed record Answer(string Body, Outcome Outcome, ImmutableList<string> Services, string Source, ImmutableList<string> Late)
{
    public bool CountsFor(string body, string service) => Body == body && Services.Contains(service) && !Late.Contains(service);
}
