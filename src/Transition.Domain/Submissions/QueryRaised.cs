using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>The body asked a question before it decides.</summary>
[EventName("query-raised")]
public sealed record QueryRaised(string Paper, string Question, string By) : IEvent;
