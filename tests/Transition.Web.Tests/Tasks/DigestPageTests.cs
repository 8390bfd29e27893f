using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Domain.Notices;
using Transition.Domain.Tasks;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Tasks;

/// <summary>Everybody who has tasks switches their own digest on and off.</summary>
public sealed class DigestPageTests(TestSite site) : IClassFixture<TestSite>
{
    private Browser Executive => new(site.As("QGH-executive"));

    [Fact]
    public async Task R28_Digest_IsSwitchedByThePersonAlone()
    {
        PageAssert.Has(await Executive.PageAsync("/tasks"), "/digest");
        PageAssert.Has(await Executive.PageAsync("/digest"), "It is switched off");

        PageAssert.Has(await Executive.PageAsync(await Executive.PostAsync("/digest", ("on", "yes"))), "The digest is switched on.");

        Assert.True((await (await site.As("QGH-executive").GetAsync("/api/digest")).ReadAsync()).GetProperty("on").GetBoolean());
        Assert.False((await (await site.As("QGH-board").GetAsync("/api/digest")).ReadAsync()).GetProperty("on").GetBoolean());
        await Executive.PostAsync("/digest", ("on", "no"));
        PageAssert.Has(await Executive.PageAsync("/digest"), "It is switched off");
    }

    [Fact]
    public async Task R28_Digest_IsInTheOutbox_ForWhoeverLooksAfterIt()
    {
        const string reader = "QYG-board";
        await (await site.As(reader).PutAsync("/api/digest", Answers.Json("""{"on":true}"""))).ReadAsync();
        var journal = site.Services.GetRequiredService<AggregateJournal>();
        await journal.ExecuteAsync<Digest>(
            reader, Actor.System,
            digest => digest.Try(new(digest.Day.AddDays(1), 2, DeliveryState.Failed, "G2 A paper waits", "Notify is away.", journal.Now)), default);
        await site.Services.GetRequiredService<Settler>().IdleAsync(default);

        PageAssert.Has(
            await new Browser(site.As("pm-1")).PageAsync("/notices/outbox"),
            "NHS Cheshire and Merseyside Integrated Care Board board", "2 tasks: not sent, tried 1 time: Notify is away.", "G2 A paper waits");
    }

    [Fact]
    public async Task R28_Digest_WithoutAnAnswer_IsAskedForAgain()
    {
        PageAssert.Problem(await Executive.PostAsync("/digest", HttpStatusCode.BadRequest), "on");
        await (await site.As("QGH-executive").PutAsync("/api/digest", Answers.Json("{}"))).ProblemAsync(HttpStatusCode.BadRequest, "on");
        await new Browser(site.As("auditor-1")).PageAsync("/digest", HttpStatusCode.Forbidden);
    }
}
