using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>The question was answered; the answer is part of the paper, which therefore has a new hash.</summary>
[EventName("query-answered")]
public sealed record QueryAnswered(string Answer, string By, string Paper) : IEvent;
