using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Register;

namespace Transition.Application.Register;

/// <summary>Who holds what on a date: one holding for every service and every ICB that exists then.</summary>
public sealed class RegisterDesk(
    AggregateJournal journal, Library<Custody> books, Library<Organisation> organisations, Library<Footprint> footprints)
{
    private const int PageSize = 500;

    /// <summary>The holdings, in the order of service, then ICB.</summary>
    public async Task<Page<Holding>> QueryAsync(Caller caller, RegisterQuery query, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var entries = await SelectAsync(query, cancellation);
        return page.Of(entries.Select(entry => entry.Holding), PageSize);
    }

    /// <summary>Writes the holdings as CSV, in which no field is taken for a formula.</summary>
    public async Task CsvAsync(Caller caller, RegisterQuery query, Stream output, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var entries = await SelectAsync(query, cancellation);
        await CsvFile.WriteAsync(
            output, entries.Select(entry => RegisterRow.Of(entry.Holding, entry.Book.Facts.Name, entry.Icb.Facts.Name)), cancellation);
    }

    /// <summary>How many services are held in which way, in all and for each ICB.</summary>
    /// <param name="asOf">Null for today.</param>
    public async Task<RegisterCounts> CountAsync(Caller caller, DateOnly? asOf, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var icbs = ByIcb(await SelectAsync(new(asOf), cancellation));
        return new(
            asOf ?? journal.Today, icbs.Sum(icb => icb.Nhse), icbs.Sum(icb => icb.Joint), icbs.Sum(icb => icb.Delegated), icbs);
    }

    /// <summary>How the holdings of a region, or of all, are spread: for each ICB and for each service.</summary>
    /// <param name="asOf">Null for today.</param>
    public async Task<RegisterSpread> SpreadAsync(Caller caller, DateOnly? asOf, string? region, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        List<Entry> entries = [.. await SelectAsync(new(asOf, Region: region), cancellation)];
        return new(ByIcb(entries), ByService(entries));
    }

    private async Task<IEnumerable<Entry>> SelectAsync(RegisterQuery query, CancellationToken cancellation)
    {
        var all = await books.AllAsync(cancellation);
        var bodies = await organisations.AllAsync(cancellation);
        var state = Choice.ReadOptional<HoldingState>(query.State, "state");
        await CheckAsync(query, all, bodies, cancellation);
        var today = journal.Today;
        var asOf = query.AsOf ?? today;
        var icbs = Succession.On(asOf, bodies.Values)
            .Where(item => query.Icb is null || item.Icb.Id == query.Icb)
            .Where(item => query.Region is null || item.Icb.Facts.Region == query.Region)
            .ToList();
        return from book in all.Values.OrderBy(book => ServiceCode.OrderKey(book.Id), StringComparer.Ordinal)
               where query.Service is null || book.Id == query.Service
               from item in icbs
               let holding = Holding.Of(book, item.Icb.Id, item.Line, asOf, today)
               where query.Footprint is null || holding.Footprint == query.Footprint
               where state is null || holding.State == state
               select new Entry(book, item.Icb, holding);
    }

    private async Task CheckAsync(
        RegisterQuery query,
        IReadOnlyDictionary<string, Custody> all,
        IReadOnlyDictionary<string, Organisation> bodies,
        CancellationToken cancellation)
    {
        if (query.Service is { } service && !all.ContainsKey(service))
        {
            throw Refuse.Invalid("service", $"There is no service '{service}'. Choose from the catalogue.");
        }

        if (query.Icb is { } icb && bodies.GetValueOrDefault(icb)?.Facts.Kind != OrganisationKinds.Icb)
        {
            throw Refuse.Invalid("icb", $"There is no ICB '{icb}'. Choose from the list of organisations.");
        }

        if (query.Region is { } region)
        {
            Regions.Check(bodies, region);
        }

        if (query.Footprint is { } footprint && !(await footprints.AllAsync(cancellation)).ContainsKey(footprint))
        {
            throw Refuse.Invalid("footprint", $"There is no footprint '{footprint}'. Choose from the list of footprints.");
        }
    }

    private static IReadOnlyList<IcbCounts> ByIcb(IEnumerable<Entry> entries) =>
    [
        .. from entry in entries
           group entry.Holding.State by entry.Icb into states
           let icb = states.Key
           select new IcbCounts(
               icb.Id, icb.Facts.Name, icb.Facts.Region, Count(states, HoldingState.Nhse), Count(states, HoldingState.Joint),
               Count(states, HoldingState.Delegated)),
    ];

    private static IReadOnlyList<ServiceCounts> ByService(IEnumerable<Entry> entries) =>
    [
        .. from entry in entries
           group entry.Holding.State by entry.Book into states
           let book = states.Key
           select new ServiceCounts(
               book.Id, book.Facts.Name, Count(states, HoldingState.Nhse), Count(states, HoldingState.Joint),
               Count(states, HoldingState.Delegated)),
    ];

    private static int Count(IEnumerable<HoldingState> states, HoldingState which) => states.Count(state => state == which);

    private sealed record Entry(Custody Book, Organisation Icb, Holding Holding);
}
