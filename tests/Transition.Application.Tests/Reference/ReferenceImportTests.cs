using Transition.Application.Insight;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;

namespace Transition.Application.Tests.Reference;

public sealed class ReferenceImportTests
{
    [Fact]
    public async Task R01_Import_OfAnEmptyStore_EntersEveryServiceWithItsFirstSuitability()
    {
        await using var host = await TestHost.WithReferenceDataAsync();

        var services = await host.Get<Library<Custody>>().AllAsync(CancellationToken.None);

        Assert.Equal(164, services.Count);
        var on = new DateOnly(2022, 5, 31);
        Assert.Equal(59, services.Values.Count(service => service.SuitabilityOn(on)?.Suitability == Suitability.Ready));
        Assert.Equal(23, services.Values.Count(service => service.SuitabilityOn(on)?.Suitability == Suitability.Later));
        Assert.Equal(82, services.Values.Count(service => service.SuitabilityOn(on)?.Suitability == Suitability.Retained));
        Assert.All(services.Values, service => Assert.Null(service.SuitabilityOn(on.AddDays(-1))));
        Assert.Equal(Bodies.NhseBoard, services["105"].SuitabilityOn(on)!.DecidedBy);
        Assert.Equal(["13X", "13Y"], services["2"].Facts.Lines);
        Assert.False(services["2"].Facts.Unconfirmed);
        Assert.True(services["6"].Facts.Unconfirmed);
        Assert.Equal(74, services.Values.Count(service => service.Facts.HighlySpecialised));
    }

    [Fact]
    public async Task R08_Import_OfAnEmptyStore_EntersOrganisationsWithDatesAndLinks()
    {
        await using var host = await TestHost.WithReferenceDataAsync();

        var all = await host.Get<Library<Organisation>>().AllAsync(CancellationToken.None);

        var icbs = all.Values.Where(body => body.Facts.Kind == "icb").ToList();
        Assert.Equal(48, icbs.Count);
        Assert.Equal(42, icbs.Count(body => body.Facts.ExistsOn(new(2026, 3, 31))));
        Assert.Equal(36, icbs.Count(body => body.Facts.ExistsOn(new(2026, 4, 1))));
        Assert.Equal(["S0E4D", "S9B9J", "QRL"], all["QNQ"].Facts.Successors);
        Assert.Equal(("Y56", "Y56", "JC-LON"), (all["QMJ"].Facts.Parent, all["QMJ"].Facts.Region, all["QMJ"].Facts.Committee));
        Assert.Equal(("X24", "Y56"), (all["Y56"].Facts.Parent, all["Y56"].Facts.Region));
        Assert.Equal(62, all.Values.Count(body => body.Facts.Kind == "trust"));
        Assert.Equal(("QJK", "also in QT6"), (all["RK9"].Facts.Parent, all["RK9"].Facts.Notes));
        Assert.Contains(Bodies.NhseBoard, all.Keys);
        Assert.Contains(Bodies.NationalModerationPanel, all.Keys);
    }

    [Fact]
    public async Task R09_Import_OfAnEmptyStore_AgreesTheNineCommitteesFootprints()
    {
        await using var host = await TestHost.WithReferenceDataAsync();

        var all = await host.Get<Library<Footprint>>().AllAsync(CancellationToken.None);

        Assert.Equal(["EM", "EOE", "LON", "NENC", "NW", "SE", "SW", "WM", "YH"], all.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(42, all.Values.SelectMany(footprint => footprint.Icbs).Distinct().Count());
        Assert.Equal(("North East and North Cumbria", Tier.SingleIcb, "Y63"), (all["NENC"].Name, all["NENC"].Tier, all["NENC"].Region));
        Assert.Equal((Tier.MultiIcb, "JC-LON", 5), (all["LON"].Tier, all["LON"].Committee, all["LON"].Icbs.Count));
    }

    [Fact]
    public async Task Import_Repeated_ChangesNothing()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var before = await HeadsAsync(host);

        var imported = await host.Get<ReferenceImport>().RunAsync(null, CancellationToken.None);

        Assert.False(imported);
        Assert.Equal(before, await HeadsAsync(host));
    }

    [Fact]
    public async Task Import_BrokenOffHalfWay_GoesOnWithoutDoubles()
    {
        await using var host = TestHost.Empty();
        using var broken = new CancellationTokenSource();
        var progress = new Stop(broken, after: 60);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Get<ReferenceImport>().RunAsync(progress, broken.Token));

        var imported = await host.Get<ReferenceImport>().RunAsync(null, CancellationToken.None);

        Assert.True(imported);
        var heads = await HeadsAsync(host);
        Assert.Equal(TestHost.ReferenceCount, heads.Count);
        Assert.All(heads, head => Assert.Equal(head.Kind == Custody.Kind ? 2 : 1, head.Version));
    }

    private static async Task<List<(string Kind, string Id, long Version)>> HeadsAsync(TestHost host)
    {
        List<(string, string, long)> all = [];
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var head in host.Get<IEventStore>().ReadHeadsAsync(kind, CancellationToken.None))
            {
                all.Add((kind, head.Aggregate.Id, head.Version));
            }
        }

        return all;
    }

    private sealed class Stop(CancellationTokenSource source, int after) : IProgress<ReferenceProgress>
    {
        public void Report(ReferenceProgress value)
        {
            if (value.Done == after)
            {
                source.Cancel();
            }
        }
    }
}
