using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>Gathers what the page of the register shows.</summary>
internal sealed class RegisterFacts(RegisterDesk desk, BusinessClock clock)
{
    private const int Rows = 50;

    public async Task<RegisterModel> ReadAsync(
        Caller caller, FormModel asked, RegisterQuery query, NameBook names, CancellationToken cancellation)
    {
        var page = new PageRequest(asked["next"], Rows);
        var asOf = query.AsOf ?? London.DateOf(clock.GetUtcNow());
        if (query is not { Service: null, Icb: null, Footprint: null, State: null })
        {
            return new(names, asOf, Holdings: await desk.QueryAsync(caller, query, page, cancellation));
        }

        var spread = await desk.SpreadAsync(caller, query.AsOf, query.Region, cancellation);
        var listed = page.Of(spread.Services, Rows);
        return new(names, asOf, new(
            query.Region is null ? "region" : "ICB",
            query.Region is null ? Regions(asked, names, spread.Icbs) : Icbs(asked, names, spread.Icbs),
            new([.. listed.Items.Select(row => Service(asked, row))], listed.Next)));
    }

    private static IReadOnlyList<HoldingTally> Regions(FormModel asked, NameBook names, IReadOnlyList<IcbCounts> counts) =>
    [
        .. counts.Where(icb => icb.Region is not null)
            .GroupBy(icb => icb.Region!)
            .OrderBy(icbs => names.Body(icbs.Key), StringComparer.Ordinal)
            .Select(icbs => new HoldingTally(
                icbs.Key, names.Body(icbs.Key), LinkTo(asked, "region", icbs.Key),
                icbs.Sum(icb => icb.Nhse), icbs.Sum(icb => icb.Joint), icbs.Sum(icb => icb.Delegated))),
    ];

    private static IReadOnlyList<HoldingTally> Icbs(FormModel asked, NameBook names, IReadOnlyList<IcbCounts> counts) =>
    [
        .. counts.OrderBy(icb => icb.Name, StringComparer.Ordinal)
            .Select(icb => new HoldingTally(
                icb.Icb, names.Body(icb.Icb), LinkTo(asked, "icb", icb.Icb), icb.Nhse, icb.Joint, icb.Delegated)),
    ];

    private static HoldingTally Service(FormModel asked, ServiceCounts row) =>
        new(row.Service, row.Name, LinkTo(asked, "service", row.Service), row.Nhse, row.Joint, row.Delegated);

    private static string LinkTo(FormModel asked, string field, string code) => asked.With(field, code).At(RegisterPageEndpoints.Path);
}
