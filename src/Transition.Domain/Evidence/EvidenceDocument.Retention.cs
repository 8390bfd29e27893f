using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <content>How long it is kept: legal holds, and disposal by two persons.</content>
public sealed partial record EvidenceDocument
{
    /// <summary>The last day on which it has to be kept: counted from its newest version.</summary>
    public DateOnly KeptUntil(RetentionClass retention) => London.DateOf(Latest.At).AddYears(retention.Years);

    public IReadOnlyList<IEvent> PlaceHold(string? reason, By by)
    {
        MustHaveFiles();
        var text = Refuse.IfBlank(reason, "reason", "why it must be kept, for example the inquiry or claim");
        return Hold is null
            ? [new EvidenceHeld(text, by.Person, by.Now)]
            : throw Refuse.Conflict("held", $"It is on hold already: {Hold.Reason}");
    }

    public IReadOnlyList<IEvent> LiftHold(string? reason, By by)
    {
        var text = Refuse.IfBlank(reason, "reason", "why it need not be held any more");
        return Hold is not null
            ? [new EvidenceHoldLifted(text, by.Person, by.Now)]
            : throw Refuse.Conflict("not-held", "It is not on hold.");
    }

    public IReadOnlyList<IEvent> ProposeDisposal(RetentionClass retention, string? reason, By by)
    {
        MustBeDisposable(retention, by.Today);
        var text = Refuse.IfBlank(reason, "reason", "why it is disposed of");
        return Disposal is null
            ? [new DisposalProposed(retention.Id, KeptUntil(retention), text, by.Person, by.Now)]
            : throw Refuse.Conflict("proposed", $"{Disposal.By} has proposed this already. Somebody else decides on it.");
    }

    /// <summary>The proposer takes it back, or somebody else turns it down.</summary>
    public IReadOnlyList<IEvent> WithdrawDisposal(string? reason, By by)
    {
        MustHaveFiles();
        var text = Refuse.IfBlank(reason, "reason", "why it is kept");
        return Disposal is not null
            ? [new DisposalWithdrawn(text, by.Person, by.Now)]
            : throw Refuse.Conflict("not-proposed", "Nobody has proposed to dispose of it.");
    }

    public IReadOnlyList<IEvent> Dispose(RetentionClass retention, By by)
    {
        MustBeDisposable(retention, by.Today);
        return Disposal switch
        {
            null => throw Refuse.Conflict("not-proposed", "Nobody has proposed to dispose of it. One person proposes, another agrees."),
            { } proposed when by.IsOneOf([proposed.By]) => throw Refuse.Forbidden(
                "own-proposal", "You proposed this. Somebody else must agree before anything is removed."),
            { } proposed => [new EvidenceDisposed(proposed.By, by.Person, by.Now)],
        };
    }

    private void MustBeDisposable(RetentionClass retention, DateOnly today)
    {
        MustHaveFiles();
        if (Hold is { } hold)
        {
            throw Refuse.Conflict("held", $"It is on legal hold and must be kept: {hold.Reason}");
        }

        if (KeptUntil(retention) is var until && today <= until)
        {
            throw Refuse.Conflict(
                "retention", $"'{retention.Name}' are kept for {retention.Years} years. This one can be disposed of after {until:d MMMM yyyy}.");
        }
    }

    private void MustHaveFiles()
    {
        if (!Exists)
        {
            throw Refuse.NotFound("document", Id);
        }

        if (Disposed is { } disposed)
        {
            throw Refuse.Conflict("disposed", $"Its files were disposed of on {London.DateOf(disposed.At):d MMMM yyyy}.");
        }
    }
}
