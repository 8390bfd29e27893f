using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Submissions;

/// <summary>Reads decisions from what people enter.</summary>
public static class Decisions
{
    public static Decision Read(DecisionInput input)
    {
        var wrong = new Refusals();
        Decision decision = new(
            wrong.Try(() => Refuse.IfBlank(input.Paper, "paper", "the hash of the paper that you have read")) ?? string.Empty,
            wrong.Try(() => input.Decision ?? throw Refuse.Invalid("decision", "Choose an outcome.")),
            wrong.Try(() => Refuse.IfBlank(input.Rationale, "rationale", Submission.ReasonFor(input.Decision))) ?? string.Empty,
            [.. (input.Conditions ?? []).Select((condition, index) => Read(condition, index, wrong))],
            [.. (input.Exceptions ?? []).Select((exception, index) => Read(exception, index, wrong))],
            input.Until);
        wrong.ThrowIfAny();
        return decision;
    }

    private static Condition Read(ConditionInput input, int index, Refusals wrong) => new(
        input.Text?.Trim() ?? string.Empty,
        input.Owner?.Trim() ?? string.Empty,
        wrong.Try(() => input.Due ?? throw Refuse.Invalid($"conditions[{index}].due", "Give the date by which the condition must be met.")),
        input.When?.Read($"conditions[{index}].when").ToString() ?? (string.IsNullOrWhiteSpace(input.Trigger) ? null : input.Trigger.Trim()));

    private static LineOutcome Read(ExceptionInput input, int index, Refusals wrong) => new(
        string.IsNullOrWhiteSpace(input.Service) ? null : input.Service.Trim(),
        string.IsNullOrWhiteSpace(input.Footprint) ? null : input.Footprint.Trim(),
        wrong.Try(() => input.Decision ?? throw Refuse.Invalid($"exceptions[{index}].decision", "Choose an outcome for the exception.")),
        input.Rationale?.Trim() ?? string.Empty,
        input.Until);
}
