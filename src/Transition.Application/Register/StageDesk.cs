using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Register;

namespace Transition.Application.Register;

/// <summary>Who holds what at each stage of a move, before it, and after it.</summary>
public sealed class StageDesk(AggregateJournal journal, Library<Custody> books, Library<Footprint> footprints)
{
    /// <summary>The code that stands for each ICB of the footprint.</summary>
    public const string EachIcb = "each-icb";

    public async Task<IReadOnlyList<StageHolders>> ReadAsync(Caller caller, string? service, string? footprint, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var book = (await books.AllAsync(cancellation)).GetValueOrDefault(service ?? string.Empty)
            ?? throw Refuse.Invalid("service", $"There is no service '{service}'. Choose from the catalogue.");
        var area = (await footprints.AllAsync(cancellation)).GetValueOrDefault(footprint ?? string.Empty)
            ?? throw Refuse.Invalid("footprint", $"There is no footprint '{footprint}'. Choose from the list of footprints.");
        var icb = area.Icbs[0];
        var current = book.StateOn(icb, journal.Today);
        return [.. Enum.GetValues<HoldingState>().Select(state => Of(state, book, area, current == state))];
    }

    private StageHolders Of(HoldingState state, Custody book, Footprint area, bool now)
    {
        var dated = book.Holdings.Where(holding => holding.Footprint == area.Id && holding.State == state).MaxBy(holding => holding.From);
        var who = area.Icbs.Count == 1 ? area.Icbs[0] : EachIcb;
        var staffMoved = state == HoldingState.Delegated && dated?.StaffFrom <= journal.Today;
        return new(state, dated?.From, dated?.StaffFrom, now, who, Holders.Of(state, who, dated?.Committee ?? area.Committee, staffMoved));
    }
}
