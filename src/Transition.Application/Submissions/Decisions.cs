using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Submissions;

/// <summary>Reads decisions from what people enter.</summary>
public static class Decisions
{
    public static Decision Read(DecisionInput input) => new(
        Refuse.IfBlank(input.Paper, "paper", "the hash of the paper that you have read"),
        input.Decision ?? throw Refuse.Invalid("decision", "Choose an outcome."),
        input.Rationale?.Trim() ?? string.Empty,
        [.. (input.Conditions ?? []).Select(Read)],
        [.. (input.Exceptions ?? []).Select(Read)],
        input.Until);

    private static Condition Read(ConditionInput input, int index) => new(
        input.Text?.Trim() ?? string.Empty,
        input.Owner?.Trim() ?? string.Empty,
        input.Due ?? throw Refuse.Invalid($"conditions[{index}].due", "Give the date by which the condition must be met."),
        string.IsNullOrWhiteSpace(input.Trigger) ? null : input.Trigger.Trim());

    private static LineOutcome Read(ExceptionInput input, int index) => new(
        string.IsNullOrWhiteSpace(input.Service) ? null : input.Service.Trim(),
        string.IsNullOrWhiteSpace(input.Footprint) ? null : input.Footprint.Trim(),
        input.Decision ?? throw Refuse.Invalid($"exceptions[{index}].decision", "Choose an outcome for the exception."),
        input.Rationale?.Trim() ?? string.Empty,
        input.Until);
}
