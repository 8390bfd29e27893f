using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Application.Waves;
using Transition.Domain.Access;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Reads what a body decides on a paper, and refuses what it cannot decide here, whatever the paper itself says to it.</summary>
public sealed class DecisionReader(AggregateJournal journal, Tranches tranches, ConditionRecords conditions)
{
    public async Task<Decision> ReadAsync(Submission submission, DecisionInput input, CancellationToken cancellation)
    {
        var decision = Decisions.Read(input);
        await MustNotNeedAMeetingAsync(submission, decision, cancellation);
        await MustBePossibleAsync(submission, decision, cancellation);
        await conditions.MustHaveOwnersAsync(decision, cancellation);
        return decision;
    }

    /// <summary>A committee that has been set up decides by a motion at its meeting, and not by its chair alone.</summary>
    private async Task MustNotNeedAMeetingAsync(Submission submission, Decision decision, CancellationToken cancellation)
    {
        if (submission.Slots.All[0].Capacity == Capacity.Chair && decision.Outcome != Outcome.Query
            && (await journal.LoadAsync<Committee>(submission.Body, cancellation)).State.Exists)
        {
            throw Refuse.Conflict(
                "by-motion", $"{submission.Body} decides on this at a meeting. Put a motion on the table there; when it is carried, the paper is decided.");
        }
    }

    /// <summary>Joint commissioning only can be said only where joint commissioning is on the way.</summary>
    private async Task MustBePossibleAsync(Submission submission, Decision decision, CancellationToken cancellation)
    {
        if (!decision.Exceptions.Select(exception => exception.Outcome).Append(decision.Outcome).Contains(Outcome.ApproveJointOnly))
        {
            return;
        }

        var tranche = (await journal.LoadAsync<Tranche>(submission.Lines[0].Tranche, cancellation)).State;
        if (!tranches.PathwayOf(tranche).KnowsJoint)
        {
            throw Refuse.Invalid("decision", "These services are never jointly commissioned on their pathway. Choose another outcome.");
        }
    }
}
