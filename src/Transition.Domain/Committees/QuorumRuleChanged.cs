using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>The committee has another rule from now on. Motions that are on the table keep theirs.</summary>
[EventName("quorum-rule-changed")]
public sealed record QuorumRuleChanged(QuorumRule Rule, string Reason) : IEvent;
