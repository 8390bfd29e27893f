namespace Transition.Application.Audit;

/// <summary>Something in the history that is not as it was recorded.</summary>
/// <param name="Aggregate">Kind and id, for example <c>custody/105</c>.</param>
/// <param name="Sequence">The event at which it shows; 0 if it concerns no single event.</param>
public sealed record AuditProblem(string Aggregate, long Sequence, string Problem);
