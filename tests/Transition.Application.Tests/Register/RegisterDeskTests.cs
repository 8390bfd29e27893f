using System.Globalization;
using System.Text;
using Transition.Application.Journal;
using Transition.Application.Register;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Register;

/// <summary>
/// Service 105 as in the real story: joint for London and the North West on 1 April 2023, delegated in the North West a year
/// later and in London two years later.
/// </summary>
public sealed class RegisterDeskTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    private RegisterDesk Desk => host.Get<RegisterDesk>();

    public async Task InitializeAsync()
    {
        host = await TestHost.WithReferenceDataAsync();
        await DateAsync("105", "LON", ["QMJ", "QRV", "QKK", "QMF", "QWE"], new(2025, 4, 1));
        await DateAsync("105", "NW", ["QYG", "QOP", "QE1"], new(2024, 4, 1));
        await host.SettleAsync();
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Theory]
    [InlineData("105", "QMJ", "2023-03-31", "nhse X24 X24 X24 X24", "- 2023-03-31")]
    [InlineData("105", "QMJ", "2023-04-01", "joint JC-LON X24 X24 JC-LON", "2023-04-01 2025-03-31")]
    [InlineData("105", "QMJ", "2025-03-31", "joint JC-LON X24 X24 JC-LON", "2023-04-01 2025-03-31")]
    [InlineData("105", "QMJ", "2025-04-01", "delegated QMJ QMJ X24 QMJ", "2025-04-01 -")]
    [InlineData("105", "QMJ", "2026-03-31", "delegated QMJ QMJ X24 QMJ", "2025-04-01 -")]
    [InlineData("105", "QYG", "2024-04-01", "delegated QYG QYG X24 QYG", "2024-04-01 -")]
    [InlineData("105", "QYG", "2025-04-01", "delegated QYG QYG QYG QYG", "2024-04-01 -")]
    [InlineData("105", "Z9B2Z", "2026-04-01", "delegated Z9B2Z Z9B2Z Z9B2Z Z9B2Z", "2025-04-01 -")]
    [InlineData("105", "QU9", "2025-04-01", "nhse X24 X24 X24 X24", "- -")]
    [InlineData("1", "QMJ", "2030-01-01", null, null)]
    [InlineData("1", "QWE", "2030-01-01", "nhse X24 X24 X24 X24", "- -")]
    public async Task R31_Query_OfServiceIcbAndDate_TellsWhoHoldsWhat(string service, string icb, string asOf, string? held, string? dates)
    {
        var page = await Desk.QueryAsync(TestHost.Icb, new(Date(asOf), service, icb), new(), None);

        var item = page.Items.SingleOrDefault();
        Assert.Equal(held, item is null ? null : $"{Lower(item.State)} {item.Responsible} {item.Money} {item.Staff} {item.Quality}");
        Assert.Equal(dates, item is null ? null : $"{Iso(item.From)} {Iso(item.Until)}");
        Assert.True(item is null || (item.Accountable == Bodies.Nhse && item.Contracts == item.Money));
    }

    [Theory]
    [InlineData("2022-06-30", 0)]
    [InlineData("2022-07-01", 164 * 42)]
    [InlineData("2026-03-31", 164 * 42)]
    [InlineData("2026-04-01", 164 * 36)]
    public async Task R31_Query_OfADate_HasAnItemForEveryServiceAndEveryIcbOfThatDate(string asOf, int count)
    {
        List<(string Service, string Icb)> items = [];
        string? next = null;
        do
        {
            var page = await Desk.QueryAsync(TestHost.Icb, new(Date(asOf)), new(next, 5000), None);
            items.AddRange(page.Items.Select(item => (item.Service, item.Icb)));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(count, items.Distinct().Count());
        var ordered = items.OrderBy(item => ServiceCode.OrderKey(item.Service), StringComparer.Ordinal)
            .ThenBy(item => item.Icb, StringComparer.Ordinal);
        Assert.Equal(ordered, items);
    }

    [Fact]
    public async Task R31_Query_OfADateToCome_IsPlanned()
    {
        host.Clock.Now = new(2023, 6, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.True((await Desk.QueryAsync(TestHost.Icb, new(new(2025, 4, 1), "105", "QMJ"), new(), None)).Items.Single().Planned);
        Assert.False((await Desk.QueryAsync(TestHost.Icb, new(null, "105", "QMJ"), new(), None)).Items.Single().Planned);
    }

    [Fact]
    public async Task R31_Query_OfAnIcbThatGainedPartOfAnother_KeepsWhatItHeldItself()
    {
        await DateAsync("105", "SE", ["QNQ"], new(2025, 4, 1));
        await host.SettleAsync();

        async Task<HoldingState> StateAsync(string icb) =>
            (await Desk.QueryAsync(TestHost.Icb, new(new(2026, 4, 1), "105", icb), new(), None)).Items.Single().State;

        Assert.Equal(HoldingState.Delegated, await StateAsync("S0E4D"));
        Assert.Equal(HoldingState.Nhse, await StateAsync("QRL"));
    }

    [Theory]
    [InlineData("Y56", null, null, 5)]
    [InlineData(null, "NW", null, 3)]
    [InlineData(null, null, "joint", 5)]
    [InlineData("Y62", null, "joint", 0)]
    public async Task Query_Filtered_GivesThoseHoldings(string? region, string? footprint, string? state, int count)
    {
        var query = new RegisterQuery(new(2024, 4, 1), "105", null, region, footprint, state);

        Assert.Equal(count, (await Desk.QueryAsync(TestHost.Icb, query, new(), None)).Items.Count);
    }

    [Fact]
    public async Task R92_Count_OnADate_TellsHowManyServicesEachIcbHas()
    {
        var counts = await Desk.CountAsync(TestHost.Icb, new(2024, 4, 1), None);

        Assert.Equal((164 * 42) - 8, counts.Nhse);
        Assert.Equal((5, 3), (counts.Joint, counts.Delegated));
        Assert.Equal(1, counts.Icbs.Single(icb => icb.Icb == "QYG").Delegated);
        Assert.Equal(163, counts.Icbs.Single(icb => icb.Icb == "QYG").Nhse);
    }

    [Fact]
    public async Task R92_Spread_OfARegionOnADate_TellsForHowManyIcbsEachServiceIsHeld()
    {
        var counts = (await Desk.SpreadAsync(TestHost.Icb, new(2024, 4, 1), "Y62", None)).Services;

        Assert.Equal(164, counts.Count);
        Assert.All(counts, service => Assert.Equal(
            service.Service == "105" ? (0, 0, 3) : (3, 0, 0), (service.Nhse, service.Joint, service.Delegated)));
    }

    public static TheoryData<RegisterQuery, string> Wrong => new()
    {
        { new(Service: "999"), "service" },
        { new(Icb: "QQQ"), "icb" },
        { new(Icb: "R0A"), "icb" },
        { new(Region: "Y99"), "region" },
        { new(Footprint: "XX"), "footprint" },
        { new(State: "shared"), "state" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Query_WithWrongInput_NamesTheField(RegisterQuery query, string field)
    {
        await Refused.AsAsync(RefusalKind.Invalid, field, () => Desk.QueryAsync(TestHost.Icb, query, new(), None));
        await Refused.AsAsync(RefusalKind.Invalid, field, () => Desk.CsvAsync(TestHost.Icb, query, Stream.Null, None));
    }

    [Theory]
    [InlineData("x", null, "next")]
    [InlineData("-1", null, "next")]
    [InlineData(null, -1, "limit")]
    [InlineData(null, 5001, "limit")]
    public async Task Query_OfAWrongPage_NamesTheField(string? next, int? limit, string field) =>
        await Refused.AsAsync(RefusalKind.Invalid, field, () => Desk.QueryAsync(TestHost.Icb, new(), new(next, limit), None));

    [Fact]
    public async Task R96_EveryReading_WithoutARole_IsForbidden()
    {
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.QueryAsync(TestHost.Nobody, new(), new(), None));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.CountAsync(TestHost.Nobody, null, None));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.CsvAsync(TestHost.Nobody, new(), Stream.Null, None));
    }

    [Fact]
    public async Task Csv_OfANameThatLooksLikeAFormula_IsEscaped()
    {
        await host.Get<AggregateJournal>().ExecuteAsync<Custody>(
            "105", Actor.System, book => [new ServiceCatalogued(book.Facts with { Name = "=HYPERLINK(\"evil\"),1" })], None);
        await host.SettleAsync();
        using var output = new MemoryStream();

        await Desk.CsvAsync(TestHost.Icb, new(new(2024, 4, 1), "105", "QYG"), output, None);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("service,serviceName,icb,icbName,footprint,state,accountable", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("105,\"'=HYPERLINK(\"\"evil\"\"),1\",QYG,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("NW,delegated,X24,QYG,QYG,QYG,X24,QYG,2024-04-01,,yes", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfEverything_IsWrittenWithoutBlocking()
    {
        await using var output = new AsyncOnlyStream();

        await Desk.CsvAsync(TestHost.Icb, new(new(2024, 4, 1)), output, None);

        Assert.True(output.Length > 164 * 42 * 50);
    }

    private Task DateAsync(string service, string footprint, string[] icbs, DateOnly delegated)
    {
        var joint = new DateOnly(2023, 4, 1);
        var plan = new HoldingPlan(
            $"{service}-{footprint}-1", footprint, $"JC-{footprint}", [.. icbs],
            [
                new(HoldingState.Joint, joint, [.. icbs], null, Reached: true),
                new(HoldingState.Delegated, delegated, [.. icbs], delegated.AddYears(1), Reached: true),
            ],
            Ended: true);
        return host.Get<AggregateJournal>().ExecuteAsync<Custody>(service, Actor.System, book => book.Follow(plan), None);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture) ?? "-";

    private static string Lower(HoldingState state) => Application.Common.Choice.NameOf(state);
}
