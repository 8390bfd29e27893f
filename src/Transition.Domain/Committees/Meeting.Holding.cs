using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Domain.Committees;

/// <content>Calling and holding it: attendance, motions, votes, minutes.</content>
public sealed partial record Meeting
{
    public IReadOnlyList<IEvent> Call(MeetingCalled called)
    {
        if (called.Agenda.IsEmpty)
        {
            throw Refuse.Invalid("agenda", "Give at least one item of the agenda.");
        }

        return !Exists ? [called]
            : (Committee, On) == (called.Committee, called.On) && Agenda.SequenceEqual(called.Agenda) ? []
            : throw Refuse.KeyReused();
    }

    /// <summary>Opens the meeting on its day. It can be held without a quorum, but cannot decide then.</summary>
    public IReadOnlyList<IEvent> OpenWith(ImmutableList<string> present, Committee committee, By by)
    {
        if (Status != MeetingStatus.Called)
        {
            return Status == MeetingStatus.Open && Present.SequenceEqual(present)
                ? []
                : throw Refuse.Conflict("opened", "The meeting has been opened already.");
        }

        if (by.Today < On)
        {
            throw Refuse.Conflict("too-early", $"The meeting is on {On:d MMMM yyyy}. It cannot be opened before its day.");
        }

        var voters = committee.VotersOn(On);
        if (present.Find(body => voters.All(voter => voter.Body != body)) is { } stranger)
        {
            throw Refuse.Invalid(
                "present",
                $"{Named.Body(stranger)} has no vote on that day. Only {Named.Bodies(voters.Select(voter => voter.Body))} have.");
        }

        var quorate = Probe(committee).Quorate(present);
        return [new MeetingOpened([.. present.Distinct()], quorate, by.Person, by.Now)];
    }

    /// <summary>A body comes or goes. Motions that wait for nobody else are settled by it.</summary>
    public IReadOnlyList<IEvent> Attend(string body, bool present, Committee committee, By by)
    {
        MustBeOpen();
        if (committee.VotersOn(On).All(voter => voter.Body != body) && !Present.Contains(body))
        {
            throw Refuse.Invalid("body", $"{Named.Body(body)} has no vote in this meeting.");
        }

        if (Present.Contains(body) == present)
        {
            return [];
        }

        var changed = new AttendanceChanged(body, present);
        return [changed, .. Apply(changed).SettleAll(by)];
    }

    /// <summary>Puts a motion on the table.</summary>
    /// <param name="submission">The paper that it decides; null for a motion of the committee's own.</param>
    public IReadOnlyList<IEvent> Table(string? text, bool money, Submission? submission, Decision? decision, Committee committee, By by)
    {
        MustBeOpen();
        var words = Refuse.IfBlank(text, "text", "what is moved");
        if (Motions.Exists(motion => motion.Text == words && motion.MovedBy == by.Person && motion.Submission == submission?.Id && motion.Open))
        {
            return [];
        }

        if (submission is not null)
        {
            MustBeDecidable(submission, decision, by);
        }

        return [new MotionTabled(
            Motions.Count + 1, words, money, submission?.Id, decision, by.Person, committee.Rule, committee.VotersOn(On),
            submission?.PreparedBy ?? [])];
    }

    /// <summary>
    /// Votes for the body that the person sits for. Until the motion is decided, a vote can be changed. The same vote again gives no
    /// event, also when it was the one that decided.
    /// </summary>
    /// <param name="body">For which body, if the person sits for more than one.</param>
    public IReadOnlyList<IEvent> VoteOn(int number, string? body, Vote vote, By by)
    {
        var motion = Known(number);
        var voter = VoterOf(motion, body, by);
        if (motion.VoteOf(voter.Body) == vote)
        {
            return [];
        }

        _ = OpenMotion(number);
        if (motion.PreparedBy.Contains(by.Person))
        {
            throw Refuse.Forbidden("own-paper", "You prepared this paper, so you cannot vote on it. Your deputy must.");
        }

        if (!Present.Contains(voter.Body))
        {
            throw Refuse.Conflict("absent", $"{voter.Body} is not present. The chair notes who comes.");
        }

        if (motion.Recusals.Exists(recusal => recusal.Body == voter.Body))
        {
            throw Refuse.Forbidden("recused", $"{voter.Body} has declared an interest in this motion and takes no part in it.");
        }

        var cast = new VoteCast(number, new(voter.Body, by.Person, vote, by.Now));
        return [cast, .. Apply(cast).Settle(number, by)];
    }

    /// <summary>Declares an interest in a motion, in the place of the body that the person sits for. The same again gives no event.</summary>
    public IReadOnlyList<IEvent> Recuse(int number, string? body, string? reason, By by)
    {
        var motion = Known(number);
        var voter = VoterOf(motion, body, by);
        var interest = Refuse.IfBlank(reason, "reason", "the interest");
        if (motion.Recusals.Find(recusal => recusal.Body == voter.Body) is { } known)
        {
            return known.Reason == interest
                ? []
                : throw Refuse.Conflict("recused", $"{voter.Body} has declared an interest already and takes no part: {known.Reason}");
        }

        if (OpenMotion(number).VoteOf(voter.Body) is not null)
        {
            throw Refuse.Conflict("voted", $"{voter.Body} has voted already. An interest is declared before the vote.");
        }

        var recused = new BodyRecused(number, new(voter.Body, by.Person, interest));
        return [recused, .. Apply(recused).Settle(number, by)];
    }

    /// <summary>The chair has the votes counted: once everybody who is present and takes part has voted, and not before.</summary>
    public IReadOnlyList<IEvent> CountVotes(int number, By by)
    {
        if (Motions.Find(motion => motion.Number == number) is { Open: false })
        {
            return [];
        }

        var open = OpenMotion(number);
        var waiting = open.Waiting(Present).Select(voter => voter.Body).ToList();
        return waiting.Count > 0
            ? throw Refuse.Conflict(
                "votes-missing", $"{string.Join(", ", waiting)} have not voted. Note them as gone if they have left, or let them abstain.")
            : [Ended(open, open.Counted(Present), by)];
    }

    /// <summary>Notes that a motion which was carried could not take effect on its paper.</summary>
    public IReadOnlyList<IEvent> Lapse(int number, string reason) =>
        Motions.Find(motion => motion.Number == number) is { Lapsed: null, Result: { } result } && result.Carries() ? [new MotionLapsed(number, reason)] : [];

    public IReadOnlyList<IEvent> Minute(string? text, ImmutableList<string> evidence, By by)
    {
        var words = Refuse.IfBlank(text, "text", "the minutes");
        if (Status == MeetingStatus.Called)
        {
            throw Refuse.Conflict("not-opened", "Minutes are of a meeting that has been held. Open it first.");
        }

        return Minutes is { } known && known.Text == words && known.Evidence.SequenceEqual(evidence)
            ? []
            : [new MinutesRecorded(words, evidence, by.Person, by.Now)];
    }

    public IReadOnlyList<IEvent> Close(By by)
    {
        if (Status == MeetingStatus.Closed)
        {
            return [];
        }

        MustBeOpen();
        return Motions.Find(motion => motion.Open) is { } open
            ? throw Refuse.Conflict("motion-open", $"Motion {open.Number} is still on the table. Have its votes counted first.")
            : [new MeetingClosed(by.Person, by.Now)];
    }

    private IEnumerable<IEvent> SettleAll(By by) => Motions.Where(motion => motion.Open).SelectMany(motion => Settle(motion.Number, by));

    private IEnumerable<IEvent> Settle(int number, By by) =>
        OpenMotion(number) is var motion && motion.Settled(Present) is { } result ? [Ended(motion, result, by)] : [];

    private static MotionDecided Ended(Motion motion, MotionResult result, By by) => new(
        motion.Number, result, motion.Count(Vote.For), motion.Count(Vote.Against), motion.Count(Vote.Abstain), by.Person, by.Now);

    private void MustBeDecidable(Submission submission, Decision? decision, By by)
    {
        if (submission.Body != Committee)
        {
            throw Refuse.Invalid("submission", $"Paper {submission.Id} is for {submission.Body} and not for this committee.");
        }

        if (decision is null || decision.Outcome == Outcome.Query)
        {
            throw Refuse.Invalid("decision", "Say which decision on the paper is moved. A question is asked from the task.");
        }

        _ = submission.Decide(Committee, decision, by);
    }

    private static Voter VoterOf(Motion motion, string? body, By by) =>
        motion.Voters.Find(voter => voter.MaySpeak(by.Person) && (body is null || voter.Body == body))
        ?? throw Refuse.Forbidden("no-vote", "You have no vote on this motion. Only those who sit for a body with a vote have.");

    private Motion OpenMotion(int number)
    {
        MustBeOpen();
        var motion = Known(number);
        return motion.Open ? motion : throw Refuse.Conflict("decided", $"Motion {number} has been decided.");
    }

    private Motion Known(int number)
    {
        if (Motions.Find(motion => motion.Number == number) is { } known)
        {
            return known;
        }

        MustBeOpen();
        throw Refuse.NotFound("motion", $"{number}");
    }

    private void MustBeOpen()
    {
        if (Status != MeetingStatus.Open)
        {
            throw Refuse.Conflict("not-open", Status == MeetingStatus.Called ? "The meeting has not been opened." : "The meeting is closed.");
        }
    }

    private Motion Probe(Committee committee) =>
        new(0, string.Empty, false, null, null, string.Empty, committee.Rule, committee.VotersOn(On), [], [], [], null, null);
}
