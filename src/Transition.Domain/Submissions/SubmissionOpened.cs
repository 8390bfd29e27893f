using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Submissions;

/// <summary>A paper was begun: it collects lines until it is put forward.</summary>
/// <param name="Expected">The tranches whose lines it waits for; when all have come it is put forward by itself.</param>
/// <param name="PreparedBy">Who asked for what is on it, and so may not decide.</param>
[EventName("submission-opened")]
public sealed record SubmissionOpened(
    string Wave,
    string Gate,
    string Asks,
    int Round,
    Asked Asked,
    DateOnly Due,
    ImmutableList<string> Expected,
    ImmutableList<string> PreparedBy) : IEvent;
