using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>The page on which people say who stands in for them.</summary>
public sealed class DeputyPageTests(TestSite site) : IClassFixture<TestSite>
{
    private Browser Executive => new(site.As("QGH-executive"));

    [Fact]
    public async Task R25_Deputy_IsNamedAndEnded()
    {
        PageAssert.Has(await Executive.PageAsync("/deputies"), "Nobody stands in for you", "Name a deputy");
        await Executive.PostAsync("/deputies", [.. Fields("QGH-contributor"), ("reason", "Leave")]);
        PageAssert.Has(await Executive.PageAsync("/deputies"), "QGH", "End", "Executive for");
        PageAssert.Has(await new Browser(site.As("QGH-contributor")).PageAsync("/deputies"), "Executive for");
        await Executive.PostAsync("/deputies/end", ("to", "QGH-contributor"), ("role", "approver|QGH|executive"));
        PageAssert.Has(await Executive.PageAsync("/deputies"), "Nobody stands in for you");
    }

    [Fact]
    public async Task R25_Deputy_WhoIsMissingSomething_IsAskedForAgain()
    {
        PageAssert.Problem(await Executive.PostAsync("/deputies", HttpStatusCode.BadRequest, Fields("QGH-contributor")), "reason");
        PageAssert.Problem(await Executive.PostAsync("/deputies", HttpStatusCode.BadRequest, ("role", "approver|QGH|executive")), "to");
        PageAssert.Problem(await Executive.PostAsync("/deputies", HttpStatusCode.BadRequest, ("to", "QGH-contributor")), "role");
        await new Browser(site.As("auditor-1")).PageAsync("/deputies", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task R25_Deputy_ForARoleOfSomebodyElse_IsRefused()
    {
        foreach (var address in (string[])["/deputies", "/deputies/end"])
        {
            var page = await Executive.PostAsync(address, HttpStatusCode.Forbidden, ("role", "approver|QHM|executive"), ("to", "QHM-contributor"));

            PageAssert.Has(page, "You do not have this role yourself");
        }
    }

    [Fact]
    public async Task R28_BankHolidays_SayWhereTheyComeFrom()
    {
        var holidays = await (await site.As("R0A-leader").GetAsync("/api/bank-holidays")).ReadAsync();

        Assert.Equal("recalled", holidays.GetProperty("basis").GetString());
        Assert.Contains("GOV.UK", holidays.GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    private static (string, string)[] Fields(string to) =>
    [
        ("role", "approver|QGH|executive"), ("to", to), ("until.day", "1"), ("until.month", "2"), ("until.year", "2027"),
    ];
}
