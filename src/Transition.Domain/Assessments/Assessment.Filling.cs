using System.Collections.Immutable;
using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <content>Filling it in, submitting it, and what the region and the panel make of it.</content>
public sealed partial record Assessment
{
    /// <summary>Why what every body has confirmed is not sent back any more.</summary>
    public const string Settled =
        "Its gate waits for no confirmation of this any more, so it stays as it is and cannot be sent back. "
        + "Put what is still to be done on record as an action.";

    private const string Ratings = "Give green, amber or red.";
    private const string Progress = "Give not-started, in-progress, complete, complete-with-mitigation or not-applicable.";

    public IReadOnlyList<IEvent> Open(AssessmentOpened opened) => Exists ? [] : [opened];

    /// <summary>Answers items. Each on the version that was seen, so that two people never overwrite each other.</summary>
    public IReadOnlyList<IEvent> Answer(string body, IReadOnlyList<ItemDraft> drafts, By by)
    {
        MustTakePart(body);
        if (Status != AssessmentStatus.Draft)
        {
            throw Refuse.Conflict("submitted", "This has been submitted and cannot be changed any more, unless it is returned.");
        }

        ImmutableList<ItemAnswer> fresh = [.. drafts.Where(draft => !Known(draft, by)).Select(draft => Checked(draft, by))];
        return fresh.IsEmpty ? [] : [new ItemsAnswered(fresh, body, by.Person, by.Now)];
    }

    /// <summary>Submits the answers. The copy that the bodies confirm is fixed from here on.</summary>
    public IReadOnlyList<IEvent> Submit(string body, By by)
    {
        MustTakePart(body);
        if (Status != AssessmentStatus.Draft)
        {
            return Submission?.By == by.Person
                ? []
                : throw Refuse.Conflict("submitted", $"This has been submitted already, by {Submission?.By}.");
        }

        var open = OpenItems.Select(item => item.Text).ToList();
        return open.Count == 0
            ? [new AssessmentSubmitted(CopyHash(), body, by.Person, by.Now)]
            : throw Refuse.Conflict("items-open", $"Not done yet: {string.Join("; ", open)}.");
    }

    /// <summary>The region's review of the submitted copy. The same review of the same person, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> ReviewBy(string? statement, By by)
    {
        if (Review is { } known && known.Copy == Copy)
        {
            return known.By == by.Person && known.Statement == statement?.Trim()
                ? []
                : throw Refuse.Conflict("reviewed", $"This copy has been reviewed already, by {known.By}: {known.Statement}");
        }

        MustBe("review", AssessmentStatus.Submitted);
        return by.IsOneOf([Submission!.By])
            ? throw Refuse.Forbidden("own-paper", "You submitted this, so you cannot review it. Somebody else of the region must.")
            : [new AssessmentReviewed(Refuse.IfBlank(statement, "statement", "what the region makes of it"), Copy!, by.Person, by.Now)];
    }

    /// <summary>The panel's scores, one a domain.</summary>
    public IReadOnlyList<IEvent> Moderate(ImmutableList<SectionScore> scores, By by)
    {
        if (Scale != Scale.Rating)
        {
            throw Refuse.Conflict("not-moderated", "A checklist is signed off and not moderated.");
        }

        MustBe("moderate", AssessmentStatus.Reviewed, AssessmentStatus.Moderated);
        foreach (var section in Sections)
        {
            Check(section, scores.Where(score => score.Section == section.Id).ToList());
        }

        if (scores.Find(score => Sections.All(section => section.Id != score.Section)) is { } stray)
        {
            throw Refuse.Invalid("scores", $"There is no domain '{stray.Section}' here.");
        }

        return Moderation is { } known && known.Scores.SequenceEqual(scores) ? [] : [new AssessmentModerated(scores, Copy!, by.Person, by.Now)];
    }

    /// <summary>
    /// Whether somebody can still send it back: until every body has confirmed it; a moderating panel also after that, because it
    /// looks at it later.
    /// </summary>
    public static bool MayReturn(Scale scale, string body, bool isConfirmed) =>
        !isConfirmed || (scale == Scale.Rating && body == Common.Bodies.NationalModerationPanel);

    /// <summary>Sends it back to an earlier state, with the reason.</summary>
    /// <param name="isConfirmed">Whether every body has confirmed the copy.</param>
    public IReadOnlyList<IEvent> Return(AssessmentStatus to, string? reason, string body, By by, bool isConfirmed = false)
    {
        var text = Refuse.IfBlank(reason, "reason", "the reason why it goes back");
        if (Returns.LastOrDefault() is { } last && last.To == to && last.Reason == text && last.By == by.Person && Status == to)
        {
            return [];
        }

        if (!MayReturn(Scale, body, isConfirmed))
        {
            throw Refuse.Conflict("confirmed", Settled);
        }

        if (to >= Status)
        {
            throw Refuse.Conflict("not-reached", $"It is {Said(Status)} and can only go back to a state before that.", "to");
        }

        return body == Region && Status == AssessmentStatus.Moderated
            ? throw Refuse.Conflict("moderated", "The panel has moderated it. Only the panel can send it back now.")
            : [new AssessmentReturned(to, text, body, by.Person, by.Now)];
    }

    private ItemAnswer Checked(ItemDraft draft, By by)
    {
        var answer = draft.Answer;
        var field = $"items.{answer.Item}";
        if (Items.All(item => item.Id != answer.Item))
        {
            throw Refuse.NotFound("item", answer.Item);
        }

        if (draft.Version != VersionOf(answer.Item))
        {
            throw Refuse.Stale($"Somebody has answered '{answer.Item}' since you opened it. Load it again and repeat your change.", field);
        }

        if (answer.Mark.ScaleOf() != Scale)
        {
            throw Refuse.Invalid($"{field}.mark", Scale == Scale.Rating ? Ratings : Progress);
        }

        CheckWords(answer, field, by.Today);
        return answer;
    }

    private void CheckWords(ItemAnswer answer, string field, DateOnly today)
    {
        if (answer.Mark.NeedsNarrative())
        {
            _ = Refuse.IfBlank(answer.Narrative, $"{field}.narrative", Scale == Scale.Rating ? "the grounds of the rating" : "the mitigation or the reason");
        }

        if (answer.Owner is not null && !Bodies.Contains(answer.Owner))
        {
            throw Refuse.Invalid($"{field}.owner", $"The owner is one of {string.Join(", ", Bodies)}.");
        }

        if (!answer.Mark.IsFinding())
        {
            return;
        }

        _ = Refuse.IfBlank(answer.Action, $"{field}.action", "what is done about it");
        _ = Refuse.IfBlank(answer.Owner, $"{field}.owner", "the body that owns the action");
        if (answer.Due is not { } due || (due < today && Answers.GetValueOrDefault(answer.Item)?.Answer.Due != due))
        {
            throw Refuse.Invalid($"{field}.due", "Give the date by which the action is done, not in the past.");
        }
    }

    private void Check(FrameworkSection section, List<SectionScore> scores)
    {
        var field = $"scores.{section.Id}";
        if (scores is not [var score] || score.Mark.ScaleOf() != Scale.Rating)
        {
            throw Refuse.Invalid(field, $"Give '{section.Name}' one score: green, amber or red.");
        }

        if (score.Mark != RatingOf(section))
        {
            _ = Refuse.IfBlank(score.Comment, field, $"why '{section.Name}' is scored otherwise than the footprint rated it");
        }
    }

    /// <summary>Whether the draft says what is known: sent again by the same person, or left as it was in a form with others.</summary>
    private bool Known(ItemDraft draft, By by) =>
        Answers.GetValueOrDefault(draft.Answer.Item) is { Version: > 0 } known && known.Answer.SameAs(draft.Answer)
        && (known.Version == draft.Version || (known.Version == draft.Version + 1 && known.By == by.Person));

    private void MustTakePart(string body)
    {
        if (!Bodies.Contains(body))
        {
            throw Refuse.Forbidden("not-asked", $"{Named.Body(body)} takes no part in this. Only {Named.Bodies(Bodies)} do.");
        }
    }

    private void MustBe(string verb, params AssessmentStatus[] wanted)
    {
        if (!wanted.Contains(Status))
        {
            throw Refuse.Conflict("wrong-state", $"To {verb} it, it must be {string.Join(" or ", wanted.Select(Said))}; it is {Said(Status)}.");
        }
    }

    private string CopyHash() => Fingerprint.Of(
    [
        Id, Framework, Revision.ToString(CultureInfo.InvariantCulture),
        .. Items.SelectMany(item => (string[])
        [
            item.Id, item.Text, .. Answers.GetValueOrDefault(item.Id)?.Answer is { } answer
                ? (string[])[$"{answer.Mark}", answer.Narrative, answer.Owner ?? "", answer.Action ?? "", $"{answer.Due:O}", .. answer.Evidence]
                : [],
        ]),
    ]);

    private static string Said(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Draft => "a draft",
        AssessmentStatus.Submitted => "submitted",
        AssessmentStatus.Reviewed => "reviewed",
        _ => "moderated",
    };
}
