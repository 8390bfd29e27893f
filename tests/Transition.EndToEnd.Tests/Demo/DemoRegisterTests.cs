using System.Globalization;
using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Domain.Register;
using Transition.EndToEnd.Tests.Support;
using Xunit.Abstractions;

namespace Transition.EndToEnd.Tests.Demo;

[Collection(DemoCollection.Name)]
public sealed class DemoRegisterTests
{
    private const int MostItems = 5000;
    private readonly Field field = new();
    private readonly RegisterDesk register;

    public DemoRegisterTests(DemoFixture demo, ITestOutputHelper output)
    {
        register = demo.Machine.Get<RegisterDesk>();
        output.WriteLine($"Seed {demo.Seed}; killed on the days {string.Join(", ", demo.KilledOn)}.");
    }

    [Fact]
    public void Field_HasWhatTheStoryIsAbout()
    {
        Assert.Equal((59, 11, 42), (field.Ready.Count, field.Added.Count, field.FirstIcbs.Count));
        Assert.Equal(20, field.FirstIcbs.Count(icb => icb.Value));
    }

    [Theory]
    [InlineData("2022-06-30")]
    [InlineData("2022-07-10")]
    [InlineData("2023-03-31")]
    [InlineData("2023-04-01")]
    [InlineData("2024-03-31")]
    [InlineData("2024-04-01")]
    [InlineData("2025-03-31")]
    [InlineData("2025-04-01")]
    [InlineData("2025-06-30")]
    [InlineData("2026-03-31")]
    [InlineData("2026-04-02")]
    public async Task R31_Register_OfEveryServiceAndIcbOnADate_IsAsInHistory(string date)
    {
        var asOf = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var expected = field.Services
            .SelectMany(service => field.IcbsOn(asOf).Select(icb => $"{service} {icb} {field.StateOf(service, icb, asOf)}"));

        var said = (await AllAsync(asOf)).Select(holding => $"{holding.Service} {holding.Icb} {Choice.NameOf(holding.State)}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("105", "QMJ", "2023-03-31", "nhse")]
    [InlineData("105", "QMJ", "2023-04-01", "joint")]
    [InlineData("105", "QMJ", "2025-03-31", "joint")]
    [InlineData("105", "QMJ", "2025-04-01", "delegated")]
    [InlineData("105", "QYG", "2024-03-31", "joint")]
    [InlineData("105", "QYG", "2024-04-01", "delegated")]
    [InlineData("6", "QMJ", "2025-03-31", "nhse")]
    [InlineData("6", "QYG", "2025-03-31", "nhse")]
    [InlineData("6", "QMJ", "2025-04-01", "delegated")]
    [InlineData("6", "QYG", "2025-04-01", "delegated")]
    [InlineData("105", "Z9B2Z", "2026-04-02", "delegated")]
    public async Task R92_Register_OfOneServiceIcbAndDate_TellsWhoHoldsIt(string service, string icb, string date, string state)
    {
        var asOf = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var page = await register.QueryAsync(Machine.Auditor, new(asOf, service, icb), PageRequest.First, CancellationToken.None);

        var holding = Assert.Single(page.Items);
        Assert.Equal(state, Choice.NameOf(holding.State));
        var (responsible, money) = state switch
        {
            "joint" => ("JC-" + holding.Footprint, "X24"),
            "delegated" => (icb, icb),
            _ => ("X24", "X24"),
        };
        Assert.Equal(("X24", responsible, money), (holding.Accountable, holding.Responsible, holding.Money));
    }

    [Fact]
    public async Task R03_Register_OfARetainedService_IsNhsEnglandsOnEveryDate()
    {
        var retained = field.Retained[0];
        foreach (var asOf in (DateOnly[])[new(2022, 7, 10), new(2023, 4, 1), new(2024, 4, 1), new(2025, 4, 1), new(2026, 4, 2)])
        {
            var page = await register.QueryAsync(Machine.Auditor, new(asOf, retained), new(null, MostItems), CancellationToken.None);

            Assert.Equal(field.IcbsOn(asOf).Count, page.Items.Count);
            Assert.All(page.Items, holding => Assert.Equal(("nhse", "X24"), (Choice.NameOf(holding.State), holding.Responsible)));
        }
    }

    private async Task<IReadOnlyList<Holding>> AllAsync(DateOnly asOf)
    {
        List<Holding> all = [];
        string? next = null;
        do
        {
            var page = await register.QueryAsync(Machine.Auditor, new(asOf), new(next, MostItems), CancellationToken.None);
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }
}
