using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Records;

namespace Transition.Application.Submissions;

/// <summary>What switches a condition on, as a person gives it.</summary>
/// <param name="Kind">The fact that counts: <c>oversight-segment</c>.</param>
/// <param name="In">Its values for which the condition holds.</param>
public sealed record TriggerInput(string? Kind, IReadOnlyList<int>? In)
{
    public Trigger Read(string field)
    {
        if (Kind != Trigger.OversightSegment)
        {
            throw Refuse.Invalid($"{field}.kind", $"Give '{Trigger.OversightSegment}'.");
        }

        return In is { Count: > 0 } && In.All(value => value is >= Segment.Best and <= Segment.Worst)
            ? new(Trigger.OversightSegment, [.. In])
            : throw Refuse.Invalid($"{field}.in", $"Give one or more segments from {Segment.Best} to {Segment.Worst}.");
    }
}
