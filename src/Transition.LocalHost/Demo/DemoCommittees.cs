using Transition.Application.Committees;
using Transition.Application.Footprints;
using Transition.Application.Journal;
using Transition.Domain.Committees;
using Transition.Domain.Common;

namespace Transition.LocalHost.Demo;

/// <summary>The nine joint committees of the demonstration: set up, and met for the first time. All of it is made up and says so.</summary>
public sealed class DemoCommittees(DemoCast cast, FootprintDesk footprints, CommitteeDesk committees, MeetingDesk meetings, Settler settler)
{
    private const int AtOnce = 4;
    private static readonly DateOnly Term = new(2023, 3, 27);

    public async Task MeetAsync(CancellationToken cancellation)
    {
        var all = (await footprints.ListAsync(cast.ProgrammeManager, new(), cancellation)).Items.Where(footprint => footprint.Committee is not null);
        await Parallel.ForEachAsync(
            all.ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (footprint, token) =>
            {
                await ConstituteAsync(footprint, token);
                await MeetAsync(footprint.Committee!, token);
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

    private async Task MeetAsync(string code, CancellationToken cancellation)
    {
        var chair = cast.Of($"{code}-chair");
        var called = await meetings.CallAsync(
            cast.ProgrammeManager, code,
            new(Term, [new("Demonstration: terms of reference and rule of quorum"), new("Demonstration: plan of the joint year")]),
            $"demo-first-{code}", cancellation);
        var meeting = called.Status == MeetingStatus.Called
            ? await meetings.OpenAsync(chair, called.Id, new([.. called.Voters.Select(voter => voter.Body)]), cancellation)
            : called;
        if (meeting.Status == MeetingStatus.Open && meeting.Motions.Count == 0)
        {
            meeting = await meetings.TableAsync(chair, meeting.Id, new("Demonstration: adopt the terms of reference"), cancellation);
        }

        foreach (var voter in meeting.Voters.Where(_ => meeting.Motions is [{ Open: true }]))
        {
            await meetings.VoteAsync(cast.Of(voter.Person), meeting.Id, 1, new("for", voter.Body), cancellation);
        }

        await meetings.MinuteAsync(
            chair, meeting.Id,
            new("Demonstration minutes. All members were present. The terms of reference were adopted by consensus. The plan of the joint year was noted."),
            cancellation);
        await meetings.CloseAsync(chair, meeting.Id, cancellation);
    }
}
