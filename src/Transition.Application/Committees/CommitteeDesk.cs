using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Footprints;

namespace Transition.Application.Committees;

/// <summary>Setting committees up: who sits on them, their rule, their interests.</summary>
public sealed class CommitteeDesk(
    AggregateJournal journal, Library<Committee> committees, Library<Footprint> footprints, Library<Person> people, Views views)
{
    public async Task<Page<CommitteeEntry>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var today = journal.Today;
        return new(
            [.. (await committees.AllAsync(cancellation)).Values.Select(committee => Entry(committee, today))], null);
    }

    public async Task<CommitteeView> GetAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var loaded = await LoadAsync(code, cancellation);
        return CommitteeView.Of(loaded.State, loaded.Version);
    }

    /// <summary>What the committee has decided, the newest first: for everybody whom it concerns.</summary>
    public async Task<Page<CommitteeDecision>> DecisionsAsync(Caller caller, string code, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        _ = await LoadAsync(code, cancellation);
        var index = await views.ReadAsync<MeetingIndex>(Keys.Meetings(code), cancellation);
        return new(
            [
                .. (index?.Entries.Values ?? []).SelectMany(entry => entry.Decisions)
                    .OrderByDescending(decision => decision.On).ThenBy(decision => decision.Motion),
            ],
            null);
    }

    /// <summary>Sets up the joint committee of a footprint.</summary>
    public async Task<CommitteeView> ConstituteAsync(Caller caller, CommitteeInput input, CancellationToken cancellation)
    {
        var code = Refuse.IfBlank(input.Code, "code", "the committee's code");
        var actor = ActorFor(caller, code, Committee.Empty(code));
        var footprint = (await footprints.AllAsync(cancellation)).Values
            .FirstOrDefault(known => known.Committee == code)
            ?? throw Refuse.Invalid("code", $"No footprint has '{code}' as its joint committee. Agree the footprint first.");
        ImmutableList<Seat> seats = [.. (input.Seats ?? []).Select((seat, index) => Read(seat, $"seats[{index}]."))];
        foreach (var seat in seats)
        {
            await MustBeKnownAsync(seat, cancellation);
        }

        var constituted = new CommitteeConstituted(footprint.Region, footprint.Icbs, input.Rule ?? QuorumRule.OfAJointYear, seats);
        return await DoAsync(code, actor, committee => committee.Constitute(constituted), null, cancellation);
    }

    public async Task<CommitteeView> SeatAsync(Caller caller, string code, SeatInput input, CancellationToken cancellation)
    {
        var actor = ActorFor(caller, code, (await LoadAsync(code, cancellation)).State);
        var seat = Read(input, string.Empty);
        await MustBeKnownAsync(seat, cancellation);
        return await DoAsync(code, actor, committee => committee.Take(seat), null, cancellation);
    }

    public async Task<CommitteeView> LeaveAsync(Caller caller, string code, LeaveInput input, CancellationToken cancellation)
    {
        var actor = ActorFor(caller, code, (await LoadAsync(code, cancellation)).State);
        var body = Refuse.IfBlank(input.Body, "body", "the body of the seat");
        var person = Refuse.IfBlank(input.Person, "person", "who leaves");
        var on = input.On ?? throw Refuse.Invalid("on", "Give the last day.");
        return await DoAsync(code, actor, committee => committee.Leave(body, person, on, input.Reason), input.Reason, cancellation);
    }

    public async Task<CommitteeView> ChangeRuleAsync(Caller caller, string code, RuleInput input, long version, CancellationToken cancellation)
    {
        var actor = ActorFor(caller, code, (await LoadAsync(code, cancellation)).State);
        return await ShowAsync(
            () => journal.ChangeAsync<Committee>(
                code, actor, committee => committee.Change(Read(input, committee.Rule), input.Reason), input.Reason, version, cancellation),
            cancellation);
    }

    public async Task<CommitteeView> DeclareAsync(Caller caller, string code, InterestInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.WorkCommittees);
        _ = await LoadAsync(code, cancellation);
        return await DoAsync(code, actor, committee => committee.Declare(input.Text, journal.By(actor)), null, cancellation);
    }

    public async Task<Loaded<Committee>> LoadAsync(string code, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Committee>(code, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("committee", code);
    }

    /// <summary>The actor for what a chair or the programme does for a committee.</summary>
    public Actor ActorFor(Caller caller, string code, Committee committee)
    {
        _ = caller.ActorFor(Permission.WorkCommittees);
        return caller.Grants.Find(grant => grant.Role == Role.ProgrammeManager) is { } manager
            ? new(caller.Id, manager.Role, manager.Organisation)
            : ChairFor(caller, code, committee);
    }

    /// <summary>The actor for what only the chair does.</summary>
    public Actor ChairFor(Caller caller, string code, Committee committee)
    {
        var actor = caller.ActorFor(Permission.WorkCommittees);
        return Chairs(caller, code, committee)
            ? actor with { Role = Role.Approver, Organisation = code }
            : throw Refuse.Forbidden("not-the-chair", $"Only the chair of {Named.Body(code)} can do this.");
    }

    /// <summary>Whether the caller may change the committee and call its meetings: for a page that offers it.</summary>
    public async Task<bool> MaySteerAsync(Caller caller, string code, CancellationToken cancellation) =>
        caller.May(Permission.WorkCommittees)
        && (caller.Grants.Exists(grant => grant.Role == Role.ProgrammeManager) || await ChairsAsync(caller, code, cancellation));

    public async Task<bool> ChairsAsync(Caller caller, string code, CancellationToken cancellation) =>
        caller.May(Permission.WorkCommittees) && Chairs(caller, code, (await LoadAsync(code, cancellation)).State);

    private bool Chairs(Caller caller, string code, Committee committee) =>
        caller.Speaks(Domain.Tasks.Slot.For(new(code, Role.Approver, Capacity.Chair, string.Empty)))
        || committee.ChairedBy(caller.Id, journal.Today);

    private Task<CommitteeView> DoAsync(
        string code, Actor actor, Func<Committee, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation) =>
        ShowAsync(() => journal.ExecuteAsync(code, actor, command, cancellation, reason), cancellation);

    private async Task<CommitteeView> ShowAsync(Func<Task<Loaded<Committee>>> command, CancellationToken cancellation)
    {
        var done = await journal.SettleAsync(command, cancellation);
        return CommitteeView.Of(done.State, done.Version);
    }

    private async Task MustBeKnownAsync(Seat seat, CancellationToken cancellation)
    {
        foreach (var person in new[] { seat.Person, seat.Deputy }.OfType<string>())
        {
            if (person.Length > 0 && await people.FindAsync(person, cancellation) is null)
            {
                throw Refuse.Invalid("person", $"Nobody is known as '{person}'. An administrator enters people first.");
            }
        }
    }

    private Seat Read(SeatInput input, string field) => new(
        Refuse.IfBlank(input.Body, $"{field}body", "the body that the person sits for"),
        Refuse.IfBlank(input.Person, $"{field}person", "who sits"),
        Choice.Read<SeatRole>(input.Role, $"{field}role"),
        input.Votes,
        input.From ?? journal.Today,
        input.Until,
        string.IsNullOrWhiteSpace(input.Deputy) ? null : input.Deputy.Trim());

    private static QuorumRule Read(RuleInput input, QuorumRule known) => new(
        input.NhsePresent ?? known.NhsePresent, input.MajorityOfIcbs ?? known.MajorityOfIcbs, input.ConsensusFirst ?? known.ConsensusFirst,
        input.NhseDecidesMoney ?? known.NhseDecidesMoney, input.Basis?.Trim() ?? known.Basis);

    private static CommitteeEntry Entry(Committee committee, DateOnly today)
    {
        var seats = committee.Seats.Where(seat => seat.HeldOn(today)).ToList();
        return new(
            committee.Id, committee.Region, committee.Icbs, seats.Find(seat => seat.Role == SeatRole.Chair)?.Person, seats.Count,
            seats.Count(seat => seat.Votes));
    }
}
