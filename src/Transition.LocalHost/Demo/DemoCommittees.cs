using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Application.Footprints;
using Transition.Application.Journal;
using Transition.Domain.Committees;
using Transition.Domain.Common;

namespace Transition.LocalHost.Demo;

/// <summary>The nine joint committees of the demonstration: set up, and met for the first time. All of it is made up and says so.</summary>
public sealed class DemoCommittees(
    DemoCast cast, DemoPapers papers, FootprintDesk footprints, CommitteeDesk committees, MeetingDesk meetings, Settler settler)
{
    private const int AtOnce = 4;
    private const string Interest = "Demonstration: sits on the board of a trust's charity.";
    private static readonly DateOnly Term = new(2023, 3, 27);

    private static readonly string[] Minutes =
    [
        "Demonstration minutes. All members were present, and the meeting was quorate.",
        "The terms of reference were adopted by consensus.",
        "Renal services are planned first: carried by all who took part. A member with an interest had declared it and stepped back.",
        "The plan of the joint year was noted.",
    ];

    public async Task MeetAsync(CancellationToken cancellation)
    {
        var all = (await footprints.ListAsync(cast.ProgrammeManager, new(), cancellation)).Items.Where(footprint => footprint.Committee is not null);
        await Parallel.ForEachAsync(
            all.ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (footprint, token) =>
            {
                await ConstituteAsync(footprint, token);
                await MeetAsync(footprint.Code, footprint.Committee!, token);
            });
        await settler.IdleAsync(cancellation);
        await cast.AnswerAsync(["G7"], null, cancellation);
    }

    private async Task ConstituteAsync(FootprintView footprint, CancellationToken cancellation)
    {
        var members = footprint.Icbs.Append(footprint.Region)
            .Select(body => new SeatInput(body, $"{body}-executive", "member", Votes: true, Term));
        await committees.ConstituteAsync(
            cast.ProgrammeManager,
            new(footprint.Committee, [new(Bodies.Nhse, $"{footprint.Committee}-chair", "chair", From: Term), .. members]),
            cancellation);
    }

    private async Task MeetAsync(string footprint, string code, CancellationToken cancellation)
    {
        var chair = cast.Of($"{code}-chair");
        var called = await meetings.CallAsync(
            cast.ProgrammeManager, code,
            new(Term, [new("Demonstration: terms of reference and rule of quorum"), new("Demonstration: plan of the joint year")]),
            $"demo-first-{code}", cancellation);
        var meeting = called.Status == MeetingStatus.Called
            ? await meetings.OpenAsync(chair, called.Id, new([.. called.Voters.Select(voter => voter.Body)]), cancellation)
            : called;
        meeting = await DecideAsync(meeting, chair, 1, "Demonstration: adopt the terms of reference", null, cancellation);
        List<Voter> icbs = [.. meeting.Voters.Where(voter => !voter.IsNhse)];
        meeting = await DecideAsync(
            meeting, chair, 2, "Demonstration: plan renal services first", icbs.Count > 1 ? icbs[0] : null, cancellation);
        var paper = await papers.PutAsync(
            cast.ProgrammeManager,
            new("first-minutes", $"Minutes of the first meeting of {cast.Names.Of(code)}", ("footprint", footprint), code, Minutes), cancellation);
        await meetings.MinuteAsync(chair, meeting.Id, new(string.Join(' ', Minutes), [paper]), cancellation);
        await meetings.CloseAsync(chair, meeting.Id, cancellation);
    }

    /// <summary>A motion is tabled and voted on by all but a member who steps back from it. What has been done already is not done again.</summary>
    private async Task<MeetingView> DecideAsync(
        MeetingView meeting, Caller chair, int number, string text, Voter? interested, CancellationToken cancellation)
    {
        if (meeting.Motions.Count < number)
        {
            meeting = await meetings.TableAsync(chair, meeting.Id, new(text), cancellation);
        }

        if (interested is not null && meeting.Motions[number - 1] is { Open: true, Recusals.Count: 0 })
        {
            var member = cast.Of(interested.Person);
            await committees.DeclareAsync(member, meeting.Committee, new(Interest), cancellation);
            meeting = await meetings.RecuseAsync(member, meeting.Id, number, new(Interest, interested.Body), cancellation);
        }

        foreach (var voter in meeting.Voters.Where(voter => voter != interested && meeting.Motions[number - 1].Open))
        {
            await meetings.VoteAsync(cast.Of(voter.Person), meeting.Id, number, new("for", voter.Body), cancellation);
        }

        return await meetings.GetAsync(chair, meeting.Id, cancellation);
    }
}
