using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>The paper was put forward: what is on it is fixed, and its hash names it.</summary>
/// <param name="Evidence">Ids of the documents that go with it, each with the version: <c>id@version</c>.</param>
[EventName("submission-frozen")]
public sealed record Frozen(string Paper, string By, string? Statement, ImmutableList<string> Evidence) : IEvent;
