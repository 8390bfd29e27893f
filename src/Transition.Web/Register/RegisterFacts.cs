using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>Gathers what the page of the register shows.</summary>
internal sealed class RegisterFacts(RegisterDesk desk)
{
    private const int Rows = 50;

    public async Task<RegisterModel> ReadAsync(
        Caller caller, FormModel asked, RegisterQuery query, NameBook names, CancellationToken cancellation)
    {
        var page = new PageRequest(asked["next"], Rows);
        var counts = await desk.CountAsync(caller, query.AsOf, cancellation);
        if (query is not { Service: null, Icb: null, Footprint: null, State: null })
        {
            return new(names, counts.AsOf, Holdings: await desk.QueryAsync(caller, query, page, cancellation));
        }

        var services = await desk.CountByServiceAsync(caller, query, cancellation);
        var listed = page.Of(services, Rows);
        return new(names, counts.AsOf, new(
            query.Region is null ? "region" : "ICB",
            query.Region is null ? Regions(asked, names, counts) : Icbs(asked, query.Region, names, counts),
            new([.. listed.Items.Select(row => Service(asked, row))], listed.Next)));
    }

    private static IReadOnlyList<HoldingTally> Regions(FormModel asked, NameBook names, RegisterCounts counts) =>
    [
        .. counts.Icbs.Where(icb => icb.Region is not null)
            .GroupBy(icb => icb.Region!)
            .OrderBy(icbs => names.Body(icbs.Key), StringComparer.Ordinal)
            .Select(icbs => new HoldingTally(
                icbs.Key, names.Body(icbs.Key), LinkTo(asked, "region", icbs.Key),
                icbs.Sum(icb => icb.Nhse), icbs.Sum(icb => icb.Joint), icbs.Sum(icb => icb.Delegated))),
    ];

    private static IReadOnlyList<HoldingTally> Icbs(FormModel asked, string region, NameBook names, RegisterCounts counts) =>
    [
        .. counts.Icbs.Where(icb => icb.Region == region)
            .OrderBy(icb => icb.Name, StringComparer.Ordinal)
            .Select(icb => new HoldingTally(
                icb.Icb, names.Body(icb.Icb), LinkTo(asked, "icb", icb.Icb), icb.Nhse, icb.Joint, icb.Delegated)),
    ];

    private static HoldingTally Service(FormModel asked, ServiceCounts row) =>
        new(row.Service, row.Name, LinkTo(asked, "service", row.Service), row.Nhse, row.Joint, row.Delegated);

    private static string LinkTo(FormModel asked, string field, string code) => asked.With(field, code).At(RegisterPageEndpoints.Path);
}
