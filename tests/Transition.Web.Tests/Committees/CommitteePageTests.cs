using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Committees;

/// <summary>The pages of a committee and of its meeting.</summary>
public sealed class CommitteePageTests : IAsyncLifetime, IDisposable
{
    private const string Address = "/committees/JC-NENC";

    private readonly TestSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R24_Pages_TakeACommitteeFromItsSettingUpToItsMinutes()
    {
        var manager = As("pm-1");
        PageAssert.Has(await manager.PageAsync("/committees"), "No committee has been set up yet", "Set up a committee");
        PageAssert.Problem(await manager.PostAsync("/committees", HttpStatusCode.BadRequest), "code");
        Assert.StartsWith(Address, await manager.PostAsync("/committees", ("code", "JC-NENC")), StringComparison.Ordinal);
        await Seat("X24", "JC-NENC-chair", "chair", votes: false);
        await Seat("QHM", "QHM-executive", "member", votes: true);
        await Seat("Y63", "Y63-executive", "member", votes: true);
        PageAssert.Has(
            await As("QHM-contributor").PageAsync(Address), "NHS England and more than half of the ICBs must be present.",
            "NHS North East and North Cumbria Integrated Care Board executive (demonstration)");

        var meeting = await manager.PostAsync(
            $"{Address}/meetings", ("key", "k1"), ("on.day", "12"), ("on.month", "5"), ("on.year", "2026"), ("agenda", "Terms\nWork plan"));
        var chair = As("JC-NENC-chair");
        await chair.PostAsync(meeting, ("act", "open"), ("present", "QHM"), ("present", "Y63"));
        PageAssert.Problem(await chair.PostAsync(meeting, HttpStatusCode.BadRequest, ("act", "table")), "text");
        await chair.PostAsync(meeting, ("act", "table"), ("text", "Adopt the terms of reference"));
        PageAssert.Has(await As("QHM-executive").PageAsync(meeting), "Adopt the terms of reference", "Vote of");
        await As("QHM-executive").PostAsync(meeting, ("act", "vote"), ("motion", "1"), ("body", "QHM"), ("vote1.QHM", "for"));
        PageAssert.Has(await chair.PostAsync(meeting, HttpStatusCode.Conflict, ("act", "count"), ("motion", "1")), "have not voted");
        await As("Y63-executive").PostAsync(meeting, ("act", "vote"), ("motion", "1"), ("body", "Y63"), ("vote1.Y63", "abstain"));
        await chair.PostAsync(meeting, ("act", "table"), ("text", "Spend more"), ("money", "yes"));
        await As("QHM-executive").PostAsync(meeting, ("act", "recuse"), ("motion", "2"), ("body", "QHM"), ("interest2.QHM", "Employed there"));
        await chair.PostAsync(meeting, ("act", "go"), ("body", "Y63"));
        await chair.PostAsync(meeting, ("act", "count"), ("motion", "2"));
        await chair.PostAsync(meeting, ("act", "minutes"), ("minutes", "The terms were adopted."));
        await chair.PostAsync(meeting, ("act", "close"));
        await site.IdleAsync();

        PageAssert.Has(await manager.PageAsync(meeting), "Consensus", "Inquorate", "Employed there", "The terms were adopted.", "Closed");
        PageAssert.Has(await manager.PageAsync(Address), "What it has decided", "1 for, 0 against, 1 abstained");
    }

    [Fact]
    public async Task R26_Rule_ChangedOnThePage_IsReadInPlainWords()
    {
        await As("pm-1").PostAsync("/committees", ("code", "JC-NENC"));

        PageAssert.Problem(
            await As("pm-1").PostAsync($"{Address}/rule", HttpStatusCode.BadRequest, ("version", "1"), ("rule", "icbs"), ("basis", "confirmed")), "reason");
        await As("pm-1").PostAsync($"{Address}/rule", ("version", "1"), ("rule", "icbs"), ("basis", "confirmed"), ("reason", "Delegated now"));

        PageAssert.Has(await As("QHM-executive").PageAsync(Address), "A motion about money is carried like any other.");
        PageAssert.HasNot(await As("QHM-executive").PageAsync(Address), "Change the rule", "Unconfirmed");
    }

    [Fact]
    public async Task R96_Pages_ForTheWrongPeople_AreRefusedOrNotThere()
    {
        await As("pm-1").PostAsync("/committees", ("code", "JC-NENC"));
        await As("R0A-leader").PageAsync(Address, HttpStatusCode.Forbidden);
        await As("pm-1").PageAsync("/committees/JC-NONE", HttpStatusCode.NotFound);
        await As("pm-1").PageAsync("/meetings/none", HttpStatusCode.NotFound);
        await As("QHM-executive").PostAsync($"{Address}/seats", HttpStatusCode.Forbidden, ("body", "QHM"));
        await As("QHM-contributor").PostAsync($"{Address}/meetings", HttpStatusCode.Forbidden, ("agenda", "x"));
    }

    private async Task Seat(string body, string person, string role, bool votes)
    {
        (string, string)[] fields =
            [("body", body), ("person", person), ("role", role), ("from.day", "1"), ("from.month", "1"), ("from.year", "2026")];
        await As("pm-1").PostAsync($"{Address}/seats", votes ? [.. fields, ("votes", "yes")] : fields);
    }

    private Browser As(string persona) => new(site.As(persona));
}
