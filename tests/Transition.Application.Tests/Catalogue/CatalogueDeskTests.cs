using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Catalogue;

public sealed class CatalogueDeskTests(ReferenceHost reference) : IClassFixture<ReferenceHost>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private CatalogueDesk Desk => reference.Host.Get<CatalogueDesk>();

    [Theory]
    [InlineData("later", null, null, 23)]
    [InlineData("retained", null, null, 82)]
    [InlineData(null, "blood and infection", null, 17)]
    [InlineData(null, null, "congenital HEART", 1)]
    [InlineData(null, null, "13X", 1)]
    [InlineData("retained", null, "no such words", 0)]
    public async Task R01_List_Filtered_GivesThoseServices(string? suitability, string? programme, string? text, int count)
    {
        var page = await Desk.ListAsync(TestHost.Icb, new(suitability, null, programme, text), new(Limit: 200), None);

        Assert.Equal(count, page.Items.Count);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task R02_List_OnADateBeforeTheRoadmap_HasNoSuitability()
    {
        var page = await Desk.ListAsync(TestHost.Icb, new("ready", new(2022, 5, 30)), new(), None);

        Assert.Empty(page.Items);
    }

    [Fact]
    public async Task List_PageByPage_GivesEveryServiceOnceInOrder()
    {
        List<string> codes = [];
        string? next = null;
        do
        {
            var page = await Desk.ListAsync(TestHost.Icb, new(), new(next, 50), None);
            codes.AddRange(page.Items.Select(service => service.Code));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(164, codes.Count);
        Assert.Equal(codes.Distinct().OrderBy(ServiceCode.OrderKey, StringComparer.Ordinal), codes);
    }

    [Fact]
    public async Task R04_Count_OnADate_TellsReadyLaterAndRetained()
    {
        var counts = await Desk.CountAsync(TestHost.Icb, new(2022, 12, 1), None);
        var before = await Desk.CountAsync(TestHost.Icb, new(2022, 1, 1), None);

        Assert.Equal(new(new(2022, 12, 1), 59, 23, 82, 0), counts);
        Assert.Equal(new(new(2022, 1, 1), 0, 0, 0, 164), before);
    }

    [Fact]
    public async Task R02_Decide_ByTheBoard_KeepsTheEarlierJudgement()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<CatalogueDesk>();

        var decided = await desk.DecideSuitabilityAsync(TestHost.Board, "6", new("ready", new(2025, 4, 1), " Ready at last. "), None);

        Assert.Equal([Suitability.Later, Suitability.Ready], decided.History.Select(decision => decision.Suitability));
        Assert.Equal(("bea", "Ready at last."), (decided.History[1].DecidedBy, decided.History[1].Rationale));
        Assert.Equal(Suitability.Later, decided.Service.Suitability);
        Assert.Equal(60, (await desk.CountAsync(TestHost.Icb, new(2025, 4, 1), None)).Ready);
        Assert.Equal(59, (await desk.CountAsync(TestHost.Icb, new(2025, 3, 31), None)).Ready);
    }

    [Fact]
    public async Task R02_Decide_Repeated_IsOneDecision()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<CatalogueDesk>();
        var input = new SuitabilityInput("ready", new(2025, 4, 1), "Ready at last.");

        var first = await desk.DecideSuitabilityAsync(TestHost.Board, "6", input, None);
        var second = await desk.DecideSuitabilityAsync(TestHost.Board, "6", input, None);

        Assert.Equal(first.Version, second.Version);
    }

    [Fact]
    public async Task R02_Decide_ByAnybodyElse_IsForbidden()
    {
        var input = new SuitabilityInput("ready", new(2025, 4, 1), "Ready at last.");
        foreach (var caller in (IEnumerable<Application.Access.Caller>)
            [TestHost.Manager, TestHost.Icb, TestHost.Auditor, TestHost.Administrator, TestHost.Nobody])
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.DecideSuitabilityAsync(caller, "6", input, None));
        }
    }

    [Theory]
    [InlineData("ready", null, "Because.", "from")]
    [InlineData("splendid", "2025-04-01", "Because.", "suitability")]
    [InlineData(null, "2025-04-01", "Because.", "suitability")]
    [InlineData("ready", "2025-04-01", " ", "rationale")]
    public async Task R02_Decide_WithoutWhatItNeeds_NamesTheField(string? suitability, string? from, string? rationale, string field)
    {
        var date = from is null ? (DateOnly?)null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture);

        var refusal = await Refused.AsAsync(
            RefusalKind.Invalid, field, () => Desk.DecideSuitabilityAsync(TestHost.Board, "6", new(suitability, date, rationale), None));

        Assert.True(field != "suitability" || refusal.Message.Contains("ready, later, retained", StringComparison.Ordinal));
        Assert.Single((await Desk.GetAsync(TestHost.Icb, "6", None)).History);
    }

    [Fact]
    public async Task UnknownService_ToReadOrDecide_IsNotFound()
    {
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.GetAsync(TestHost.Icb, "999", None));
        await Refused.AsAsync(
            RefusalKind.NotFound,
            null,
            () => Desk.DecideSuitabilityAsync(TestHost.Board, "999", new("ready", new(2025, 4, 1), "Because."), None));
    }

    [Theory]
    [InlineData("splendid", null, null, "suitability")]
    [InlineData(null, "Podiatry", null, "programme")]
    [InlineData(null, null, 0, "limit")]
    public async Task List_WithWrongInput_NamesTheField(string? suitability, string? programme, int? limit, string field) =>
        await Refused.AsAsync(
            RefusalKind.Invalid,
            field,
            () => Desk.ListAsync(TestHost.Icb, new(suitability, null, programme), new PageRequest(Limit: limit), None));

    [Fact]
    public async Task R96_EveryReading_WithoutARole_IsForbidden()
    {
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.ListAsync(TestHost.Nobody, new(), new(), None));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.GetAsync(TestHost.Nobody, "6", None));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.CountAsync(TestHost.Nobody, null, None));
    }
}
