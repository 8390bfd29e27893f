using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <content>What programme managers do to one transition.</content>
public sealed partial record ServiceTransition
{
    /// <summary>Stops the transition for now. Pausing a paused one for the same reason gives no event.</summary>
    public IReadOnlyList<IEvent> Pause(string? reason)
    {
        MustBeUnderWay();
        var text = Refuse.IfBlank(reason, "reason", "the reason for the pause");
        if (Status != TransitionStatus.Paused)
        {
            return [new Paused(text)];
        }

        return Reason == text ? [] : throw Refuse.Conflict("paused", $"Transition {Id} is paused already.");
    }

    public IReadOnlyList<IEvent> Resume(string? reason)
    {
        MustBeUnderWay();
        return Status == TransitionStatus.Paused
            ? [new Resumed(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim())]
            : throw Refuse.Conflict("not-paused", $"Transition {Id} is not paused.");
    }

    /// <summary>Gives the transition up. Withdrawing it again for the same reason gives no event.</summary>
    public IReadOnlyList<IEvent> Withdraw(string? reason)
    {
        var text = Refuse.IfBlank(reason, "reason", "the reason for the withdrawal");
        if (Status == TransitionStatus.Withdrawn && Reason == text)
        {
            return [];
        }

        MustBeUnderWay();
        return [new Withdrawn(text)];
    }

    /// <summary>Leaves only some of the ICBs in the transition.</summary>
    public IReadOnlyList<IEvent> Rescope(ImmutableList<string> icbs, string? reason)
    {
        MustBeUnderWay();
        var wrong = new Refusals();
        wrong.Check(() => CheckScope(icbs));
        var text = wrong.Try(() => Refuse.IfBlank(reason, "reason", "the reason for the change of scope"))!;
        wrong.ThrowIfAny();
        ImmutableList<string> kept = [.. Icbs.Where(icbs.Contains)];
        return kept.SequenceEqual(Icbs) ? [] : [new Rescoped(kept, text)];
    }

    private void CheckScope(ImmutableList<string> icbs)
    {
        if (icbs.IsEmpty)
        {
            throw Refuse.Invalid("icbs", "Leave at least one ICB in, or withdraw the transition.");
        }

        if (icbs.FirstOrDefault(icb => !Icbs.Contains(icb)) is { } foreign)
        {
            throw Refuse.Invalid(
                "icbs",
                $"{Named.Body(foreign)} is not in this transition. ICBs can be taken out here; to move another one, start a transition for it.");
        }
    }

    public void MustBeUnderWay()
    {
        if (Ended)
        {
            var how = Status switch
            {
                TransitionStatus.Completed => "completed",
                TransitionStatus.Declined => "was declined",
                _ => "was withdrawn",
            };
            throw Refuse.Conflict("ended", $"Transition {Id} {how} and cannot be changed any more.");
        }
    }
}
