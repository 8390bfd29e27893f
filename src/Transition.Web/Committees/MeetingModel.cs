using Transition.Application.Committees;
using Transition.Application.Tasks;
using Transition.Web.Audit;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Committees;

/// <summary>What the page of a meeting shows.</summary>
/// <param name="Chairs">Whether the person chairs it.</param>
/// <param name="Person">Who looks at it.</param>
/// <param name="History">The newest first.</param>
/// <param name="Papers">Those that wait for the committee.</param>
public sealed record MeetingModel(MeetingView Meeting, CommitteeView Committee, bool Chairs, bool Steers, string Person, NameBook Names,
    IReadOnlyList<ToldEvent> History, IReadOnlyList<TaskEntry> Papers)
{
    public string Title => $"Meeting of {Common.Words.Of(Meeting.On)}";

    public string Address => Common.Lists.Address.Item(CommitteePages.Meetings, Meeting.Id);

    public bool IsOpen => Meeting.Status == Domain.Committees.MeetingStatus.Open;

    public IReadOnlyList<Option> PaperOptions => [.. Papers.Select(paper => new Option(
        TaskRef.Parse(paper.Id).Source,
        $"{paper.Title}{(paper.Footprint is { } area ? $", {Names.Footprint(area)}" : null)}, due {Common.Words.Of(paper.Due)}"))];

    /// <summary>The bodies for which the person may vote on a motion and has not.</summary>
    public IReadOnlyList<string> VotesOn(MotionView motion) =>
    [
        .. motion.Voters.Where(voter => voter.MaySpeak(Person) && Meeting.Present.Contains(voter.Body))
            .Select(voter => voter.Body).Where(body => motion.Recusals.All(recusal => recusal.Body != body)),
    ];
}
