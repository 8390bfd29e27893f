using Transition.Application.Organisations;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Organisations;

public sealed class OrganisationDeskTests(ReferenceHost reference) : IClassFixture<ReferenceHost>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private OrganisationDesk Desk => reference.Host.Get<OrganisationDesk>();

    [Theory]
    [InlineData("icb", null, null, 48)]
    [InlineData("icb", "2022-06-30", null, 0)]
    [InlineData("icb", "2022-07-01", null, 42)]
    [InlineData("icb", "2026-04-01", null, 36)]
    [InlineData("icb", "2025-01-01", "Y61", 6)]
    [InlineData("trust", null, null, 62)]
    [InlineData("region", null, null, 7)]
    public async Task R08_List_OfAKindOnADateInARegion_GivesThose(string kind, string? asOf, string? region, int count)
    {
        var date = asOf is null ? (DateOnly?)null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);

        var page = await Desk.ListAsync(TestHost.Icb, new(kind, date, region), new(Limit: 200), None);

        Assert.Equal(count, page.Items.Count);
        Assert.All(page.Items, body => Assert.Equal(kind, body.Kind));
    }

    [Fact]
    public async Task R08_Get_OfAnIcbThatWasSplit_ShowsItsSuccessorsAndWhatIsUnconfirmed()
    {
        var (body, _) = await Desk.GetAsync(TestHost.Icb, "QJG", None);

        Assert.Equal(["D7T5G", "T6Y0W"], body.Successors);
        Assert.Equal(new DateOnly(2026, 3, 31), body.Until);
        Assert.True(body.Unconfirmed);
    }

    [Fact]
    public async Task List_WithWrongInput_NamesTheField()
    {
        await Refused.AsAsync(RefusalKind.Invalid, "kind", () => Desk.ListAsync(TestHost.Icb, new("ICB"), new(), None));
        await Refused.AsAsync(RefusalKind.Invalid, "region", () => Desk.ListAsync(TestHost.Icb, new(Region: "QMJ"), new(), None));
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.GetAsync(TestHost.Icb, "QQQ", None));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.ListAsync(TestHost.Nobody, new(), new(), None));
    }
}
