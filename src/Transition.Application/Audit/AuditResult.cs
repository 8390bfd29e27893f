namespace Transition.Application.Audit;

/// <summary>What a check of the whole history has found.</summary>
/// <param name="Checked">How many events were looked at.</param>
public sealed record AuditResult(bool Valid, long Checked, IReadOnlyList<AuditProblem> Problems);
