using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Domain.Committees;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Committees;

/// <summary>Gathers what the pages of committees and meetings show.</summary>
public sealed class CommitteeFacts(CommitteeDesk committees, MeetingDesk meetings, NameReader names, HistoryTeller history)
{
    public async Task<CommitteesModel> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        var known = (await committees.ListAsync(caller, cancellation)).Items;
        var open = book.Footprints.Select(footprint => footprint.Committee).OfType<string>().Distinct()
            .Where(code => known.All(committee => committee.Code != code)).Order(StringComparer.Ordinal);
        return new(known, caller.May(Permission.WorkCommittees) ? [.. open] : [], book);
    }

    public async Task<CommitteeModel> ReadAsync(Caller caller, string code, CancellationToken cancellation)
    {
        var committee = await committees.GetAsync(caller, code, cancellation);
        return new(
            committee,
            (await meetings.ListAsync(caller, code, cancellation)).Items,
            (await committees.DecisionsAsync(caller, code, cancellation)).Items,
            await committees.MaySteerAsync(caller, code, cancellation),
            committee.Seats.Any(seat => seat.MaySpeak(caller.Id)),
            await names.ReadAsync(caller, cancellation),
            await history.ReadAsync(caller, Committee.Kind, code, cancellation));
    }

    public async Task<MeetingModel> MeetingAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var meeting = await meetings.GetAsync(caller, id, cancellation);
        var committee = await committees.GetAsync(caller, meeting.Committee, cancellation);
        return new(
            meeting, committee, await committees.ChairsAsync(caller, meeting.Committee, cancellation),
            await committees.MaySteerAsync(caller, meeting.Committee, cancellation), caller.Id, await names.ReadAsync(caller, cancellation),
            await history.ReadAsync(caller, Meeting.Kind, id, cancellation),
            await meetings.PapersAsync(caller, meeting.Committee, cancellation));
    }
}
