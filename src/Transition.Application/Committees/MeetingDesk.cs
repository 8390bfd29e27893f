using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Submissions;

namespace Transition.Application.Committees;

/// <summary>Calling and holding meetings: attendance, motions, votes, minutes.</summary>
public sealed class MeetingDesk(
    AggregateJournal journal, Views views, CommitteeDesk committees, TaskReader papers, EvidenceReferences evidence,
    Library<Organisation> organisations)
{
    public async Task<Page<MeetingEntry>> ListAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        _ = await committees.LoadAsync(code, cancellation);
        var index = await views.ReadAsync<MeetingIndex>(Keys.Meetings(code), cancellation);
        return new([.. (index?.Entries.Values ?? []).OrderByDescending(entry => entry.On).ThenBy(entry => entry.Id, StringComparer.Ordinal)], null);
    }

    public async Task<MeetingView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var (meeting, committee) = await FindAsync(id, cancellation);
        return MeetingView.Of(meeting.State, committee, meeting.Version);
    }

    /// <summary>The papers that wait for the committee's decision, by due date: what a motion can be about.</summary>
    public async Task<IReadOnlyList<TaskEntry>> PapersAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var inbox = await views.ReadAsync<Inbox>(Keys.Inbox(code), cancellation);
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        return
        [
            .. (inbox?.Tasks.Values ?? []).Where(task => task.Kind == TaskKind.Decide)
                .OrderBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Id, StringComparer.Ordinal)
                .Select(task => TaskEntry.Of(task, names)),
        ];
    }

    /// <param name="key">The Idempotency-Key: the same key of the same person calls the same meeting.</param>
    public async Task<MeetingView> CallAsync(Caller caller, string code, MeetingInput input, string key, CancellationToken cancellation)
    {
        var committee = (await committees.LoadAsync(code, cancellation)).State;
        var actor = committees.ActorFor(caller, code, committee);
        var on = input.On ?? throw Refuse.Invalid("on", "Give the day of the meeting.");
        var called = new MeetingCalled(
            code, on,
            [
                .. (input.Agenda ?? []).Select((item, index) => new AgendaItem(
                    Refuse.IfBlank(item.Text, $"agenda[{index}].text", "what the item is about"),
                    string.IsNullOrWhiteSpace(item.Submission) ? null : item.Submission.Trim())),
            ],
            caller.Id);
        return await DoAsync(Ids.From("meeting", caller.Id, key), actor, committee, meeting => meeting.Call(called), cancellation);
    }

    public async Task<MeetingView> OpenAsync(Caller caller, string id, OpenMeetingInput input, CancellationToken cancellation)
    {
        var (meeting, committee) = await FindAsync(id, cancellation);
        var actor = committees.ChairFor(caller, meeting.State.Committee, committee);
        return await DoAsync(
            id, actor, committee, state => state.OpenWith([.. (input.Present ?? []).Distinct()], committee, journal.By(actor)), cancellation);
    }

    public async Task<MeetingView> AttendAsync(Caller caller, string id, AttendanceInput input, CancellationToken cancellation)
    {
        var (meeting, committee) = await FindAsync(id, cancellation);
        var actor = committees.ChairFor(caller, meeting.State.Committee, committee);
        var body = Refuse.IfBlank(input.Body, "body", "the body that has come or gone");
        var present = input.Present ?? throw Refuse.Invalid("present", "Say whether it is present.");
        return await DoAsync(id, actor, committee, state => state.Attend(body, present, committee, journal.By(actor)), cancellation);
    }

    /// <summary>Puts a motion on the table: the chair, or whoever has a vote on that day.</summary>
    public async Task<MeetingView> TableAsync(Caller caller, string id, MotionInput input, CancellationToken cancellation)
    {
        var (meeting, committee) = await FindAsync(id, cancellation);
        var votes = committee.VotersOn(meeting.State.On).Exists(voter => voter.MaySpeak(caller.Id));
        var actor = votes ? Member(caller, committee) : committees.ChairFor(caller, meeting.State.Committee, committee);
        var paper = string.IsNullOrWhiteSpace(input.Submission)
            ? null
            : (await papers.SubmissionAsync(input.Submission.Trim(), cancellation)).State;
        Decision? decision = input.Decision is null ? null : Decisions.Read(input.Decision);
        return await DoAsync(
            id, actor, committee, state => state.Table(input.Text, input.Money, paper, decision, committee, journal.By(actor)), cancellation);
    }

    public async Task<MeetingView> VoteAsync(Caller caller, string id, int motion, VoteInput input, CancellationToken cancellation)
    {
        var (_, committee) = await FindAsync(id, cancellation);
        var actor = Member(caller, committee);
        var vote = Choice.Read<Vote>(input.Vote, "vote");
        return await DoAsync(id, actor, committee, state => state.VoteOn(motion, Text(input.Body), vote, journal.By(actor)), cancellation);
    }

    public async Task<MeetingView> RecuseAsync(Caller caller, string id, int motion, RecuseInput input, CancellationToken cancellation)
    {
        var (_, committee) = await FindAsync(id, cancellation);
        var actor = Member(caller, committee);
        return await DoAsync(
            id, actor, committee, state => state.Recuse(motion, Text(input.Body), input.Reason, journal.By(actor)), cancellation);
    }

    public async Task<MeetingView> CountAsync(Caller caller, string id, int motion, CancellationToken cancellation)
    {
        var (meeting, committee) = await FindAsync(id, cancellation);
        var actor = committees.ChairFor(caller, meeting.State.Committee, committee);
        return await DoAsync(id, actor, committee, state => state.CountVotes(motion, journal.By(actor)), cancellation);
    }

    public async Task<MeetingView> MinuteAsync(Caller caller, string id, MinutesInput input, CancellationToken cancellation)
    {
        var (meeting, committee) = await FindAsync(id, cancellation);
        var actor = committees.ActorFor(caller, meeting.State.Committee, committee);
        var documents = await evidence.PinAllAsync(input.Evidence ?? [], "evidence", cancellation);
        return await DoAsync(id, actor, committee, state => state.Minute(input.Text, documents, journal.By(actor)), cancellation);
    }

    public async Task<MeetingView> CloseAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var (meeting, committee) = await FindAsync(id, cancellation);
        var actor = committees.ChairFor(caller, meeting.State.Committee, committee);
        return await DoAsync(id, actor, committee, state => state.Close(journal.By(actor)), cancellation);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The actor for what a member does: in the role that they have for a body of the committee, if they have one.</summary>
    private static Actor Member(Caller caller, Committee committee)
    {
        var actor = caller.ActorFor(Permission.WorkCommittees);
        var own = caller.Grants.Find(grant => Policy.Allows(grant.Role, Permission.WorkCommittees) && committee.Bodies.Contains(grant.Organisation));
        return own is null ? actor : new(caller.Id, own.Role, own.Organisation);
    }

    private async Task<(Loaded<Meeting> Meeting, Committee Committee)> FindAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Meeting>(id, cancellation);
        return loaded.State.Exists
            ? (loaded, (await committees.LoadAsync(loaded.State.Committee, cancellation)).State)
            : throw Refuse.NotFound("meeting", id);
    }

    private async Task<MeetingView> DoAsync(
        string id, Actor actor, Committee committee, Func<Meeting, IReadOnlyList<IEvent>> command, CancellationToken cancellation)
    {
        await journal.SettleAsync(() => journal.ExecuteAsync(id, actor, command, cancellation), cancellation);
        var now = await journal.LoadAsync<Meeting>(id, cancellation);
        return MeetingView.Of(now.State, committee, now.Version);
    }
}
