using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>The paper was put forward: what is on it is fixed, and its hash names it.</summary>
/// <param name="Evidence">Ids of the documents that go with it, each with the version: <c>id@version</c>.</param>
/// <param name="Parts">What the system put together anew about the lines; null if what came with them stands.</param>
[EventName("submission-frozen")]
public sealed record Frozen(
    string Paper, string By, string? Statement, ImmutableList<string> Evidence, ImmutableList<PaperPart>? Parts = null) : IEvent;
