using Transition.Application.Footprints;
using Transition.Domain.Common;
using Transition.Domain.Footprints;

namespace Transition.Application.Tests.Footprints;

public sealed class FootprintDeskTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly FootprintInput North = new("North London", "multi-icb", ["QMJ", "QRV"], "Y56", "QMJ", "JC-LON");

    private TestHost host = null!;

    private FootprintDesk Desk => host.Get<FootprintDesk>();

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R09_Create_OfIcbsOfOneRegion_IsListed()
    {
        var created = await Desk.CreateAsync(TestHost.Manager, North, "key-1", None);

        Assert.Equal((Tier.MultiIcb, "Y56", "QMJ", "JC-LON"), (created.Tier, created.Region, created.Lead, created.Committee));
        Assert.Contains(created.Code, (await Desk.ListAsync(TestHost.Icb, new(), None)).Items.Select(footprint => footprint.Code));
        Assert.Equal(created.Icbs, (await Desk.GetAsync(TestHost.Icb, created.Code, None)).Icbs);
    }

    [Fact]
    public async Task R09_Create_National_CrossesRegions()
    {
        var created = await Desk.CreateAsync(TestHost.Manager, new("All", "national", ["QMJ", "QYG"]), "key-1", None);

        Assert.Equal(Bodies.Nhse, created.Region);
    }

    [Fact]
    public async Task Create_Repeated_GivesTheSameFootprint()
    {
        var first = await Desk.CreateAsync(TestHost.Manager, North, "key-1", None);
        var second = await Desk.CreateAsync(TestHost.Manager, North, "key-1", None);
        var other = await Desk.CreateAsync(TestHost.Manager, North, "key-2", None);

        Assert.Equal(first.Code, second.Code);
        Assert.NotEqual(first.Code, other.Code);
    }

    [Fact]
    public async Task Create_WithTheKeyOfAnotherRequest_IsRefused()
    {
        await Desk.CreateAsync(TestHost.Manager, North, "key-1", None);

        await Refused.AsAsync(
            RefusalKind.Unprocessable,
            "Idempotency-Key",
            () => Desk.CreateAsync(TestHost.Manager, North with { Name = "Other" }, "key-1", None));
    }

    [Fact]
    public async Task Create_WithACodeThatIsTaken_IsAConflict() =>
        await Refused.AsAsync(
            RefusalKind.Conflict, "code", () => Desk.CreateAsync(TestHost.Manager, North with { Code = "LON" }, "key-1", None));

    [Fact]
    public async Task Create_OfAnIcbThatDoesNotExistYet_NamesTheField()
    {
        var input = new FootprintInput("New", "single-icb", ["Z9B2Z"], "Y56");
        await Refused.AsAsync(RefusalKind.Invalid, "icbs", () => Desk.CreateAsync(TestHost.Manager, input, "key-1", None));
        host.Clock.Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        var created = await Desk.CreateAsync(TestHost.Manager, input, "key-1", None);

        Assert.Equal(["Z9B2Z"], created.Icbs);
        await Refused.AsAsync(RefusalKind.Invalid, "icbs", () => Desk.CreateAsync(TestHost.Manager, North, "key-2", None));
    }

    public static TheoryData<FootprintInput, string?, string> Wrong => new()
    {
        { North with { Name = " " }, "key", "name" },
        { North with { Tier = "galactic" }, "key", "tier" },
        { North with { Tier = null }, "key", "tier" },
        { North with { Tier = "single-icb" }, "key", "tier" },
        { North with { Icbs = null }, "key", "icbs" },
        { North with { Icbs = ["QMJ", "QMJ"] }, "key", "icbs" },
        { North with { Icbs = ["QMJ", "R0A"] }, "key", "icbs" },
        { North with { Icbs = ["QMJ", "QYG"] }, "key", "icbs" },
        { North with { Region = null }, "key", "region" },
        { North with { Region = "Y99" }, "key", "region" },
        { North with { Lead = "QWE" }, "key", "lead" },
        { North with { Committee = "LON" }, "key", "committee" },
        { North with { Code = "a.b" }, "key", "code" },
        { North, null, "Idempotency-Key" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Create_WithWrongInput_NamesTheField(FootprintInput input, string? key, string field)
    {
        await Refused.AsAsync(RefusalKind.Invalid, field, () => Desk.CreateAsync(TestHost.Manager, input, key, None));

        Assert.Equal(9, (await Desk.ListAsync(TestHost.Icb, new(), None)).Items.Count);
    }

    [Fact]
    public async Task R96_Create_ByAnybodyButAProgrammeManager_IsForbidden()
    {
        foreach (var caller in (IEnumerable<Application.Access.Caller>)[TestHost.Icb, TestHost.Board, TestHost.Auditor, TestHost.Administrator])
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.CreateAsync(caller, North, "key", None));
        }

        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.GetAsync(TestHost.Icb, "XX", None));
    }
}
