using Transition.Application.Committees;
using Transition.Domain.Common;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>A committee that has been set up, with a meeting in every state.</summary>
internal sealed class CommitteeStory(PortalSite site)
{
    public const string Code = "JC-WM";
    public const string Chair = "JC-WM-chair";
    public const string Member = "QHL-executive";

    private readonly Programme programme = new(site);

    /// <summary>A meeting that has not begun.</summary>
    public string Called { get; private set; } = "";

    /// <summary>A meeting with a motion on which the member has not voted yet.</summary>
    public string Open { get; private set; } = "";

    /// <summary>A meeting that has decided, with minutes.</summary>
    public string Closed { get; private set; } = "";

    private MeetingDesk Desk => site.Get<MeetingDesk>();

    private DateOnly Today => London.DateOf(site.Clock.Now);

    public async Task TellAsync()
    {
        var from = Today.AddMonths(-1);
        SeatInput[] seats =
        [
            new("X24", Chair, "chair", From: from), new("QHL", Member, "member", Votes: true, from, Deputy: "QHL-board"),
            new("QNC", "QNC-executive", "member", Votes: true, from), new("Y60", "Y60-executive", "member", Votes: true, from),
        ];
        var manager = await programme.CallerAsync("pm-1");
        await site.Get<CommitteeDesk>().ConstituteAsync(manager, new(Code, seats), CancellationToken.None);
        await site.Get<CommitteeDesk>().DeclareAsync(
            await programme.CallerAsync(Member), Code, new("A relative works for a provider."), CancellationToken.None);
        Called = await CallAsync("called");
        Open = await MoveAsync("open");
        Closed = await MoveAsync("closed");
        await DecideAsync(Closed);
        await site.IdleAsync();
    }

    private async Task<string> CallAsync(string key)
    {
        MeetingInput meeting = new(Today, [new("Terms of reference"), new("Work plan")]);
        return (await Desk.CallAsync(await programme.CallerAsync("pm-1"), Code, meeting, key, CancellationToken.None)).Id;
    }

    private async Task<string> MoveAsync(string key)
    {
        var id = await CallAsync(key);
        var chair = await programme.CallerAsync(Chair);
        await Desk.OpenAsync(chair, id, new(["QHL", "QNC", "Y60"]), CancellationToken.None);
        await Desk.TableAsync(chair, id, new("Adopt the terms of reference"), CancellationToken.None);
        await Desk.VoteAsync(await programme.CallerAsync("QNC-executive"), id, 1, new("for"), CancellationToken.None);
        return id;
    }

    private async Task DecideAsync(string id)
    {
        var chair = await programme.CallerAsync(Chair);
        await Desk.RecuseAsync(await programme.CallerAsync(Member), id, 1, new("A relative works for a provider."), CancellationToken.None);
        await Desk.VoteAsync(await programme.CallerAsync("Y60-executive"), id, 1, new("for"), CancellationToken.None);
        await Desk.CountAsync(chair, id, 1, CancellationToken.None);
        await Desk.MinuteAsync(chair, id, new("The terms of reference were adopted."), CancellationToken.None);
        await Desk.CloseAsync(chair, id, CancellationToken.None);
    }
}
