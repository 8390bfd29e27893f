using System.Net;
using System.Text.RegularExpressions;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Waves;

public sealed partial class WavePageTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly (string Name, string Value)[] Plan =
    [
        ("name", "The spring wave"), ("pathway", "joint-then-delegated"), ("by", "suitability"), ("suitability", "ready"),
        ("targets.joint.day", "1"), ("targets.joint.month", "4"), ("targets.joint.year", "2027"),
        ("targets.delegated.day", "1"), ("targets.delegated.month", "April"), ("targets.delegated.year", "2028"),
        ("footprints", "FP-Y62"), ("key", "k"),
    ];

    private Browser Manager => new(site.As("pm-1"));

    private Browser Reader => new(site.As("auditor-1"));

    [Fact]
    public async Task R31_NewWave_ForAManager_OffersServicesByProgramme()
    {
        var page = await Manager.PageAsync("/waves/new");

        PageAssert.Has(page, "Plan a wave", "All services of one suitability", "name=\"services\"", "name=\"footprints\"", "joint-then-delegated");
        PageAssert.Has(page, "name=\"__RequestVerificationToken\"");
    }

    [Fact]
    public async Task R19_NewWave_AskedForSomeServices_ShowsThemAndKeepsWhatWasChosenAndEntered()
    {
        var begun = ((string, string)[])[("name", "Cancer first"), ("services", "105"), ("footprints", "NW"), ("targets.joint.day", "1"), ("key", "look")];

        var address = await Manager.PostAsync("/waves/new", [.. begun, ("show.suitability", "later"), ("show.text", "transplant"), ("do", "show")]);

        Assert.StartsWith("/waves/new?", address, StringComparison.Ordinal);
        Assert.DoesNotContain("do=", address, StringComparison.Ordinal);
        var page = await Manager.PageAsync(address.Split('#')[0]);
        PageAssert.Has(page, "value=\"Cancer first\"", "Chosen as well, and not among those that are shown", "NHS England North West");
        Assert.Matches("value=\"105\" checked", page);
        Assert.Matches("value=\"NW\" checked", page);
        Assert.Matches("name=\"targets.joint.day\"[^>]*value=\"1\"", page);
        Assert.DoesNotMatch("name=\"services\"[^>]*value=\"2\"", page);
    }

    [Fact]
    public async Task R19_NewWave_ServicesOfAProgramme_AreTickedAndUntickedTogether()
    {
        var programme = (await (await site.As("pm-1").GetAsync("/api/services?limit=1")).ReadAsync())
            .GetProperty("items")[0].GetProperty("programmeOfCare").GetString()!;
        var all = (await (await site.As("pm-1").GetAsync($"/api/services?programme={Uri.EscapeDataString(programme)}&limit=500")).ReadAsync())
            .GetProperty("items").EnumerateArray().Select(service => service.GetProperty("code").GetString()!).ToList();

        var ticked = await Manager.PostAsync("/waves/new", ("show.programme", programme), ("key", "tick"), ("do", "tick"));
        var page = await Manager.PageAsync(ticked.Split('#')[0]);
        var unticked = await Manager.PostAsync(
            "/waves/new", [("show.programme", programme), .. all.Select(code => ("services", code)), ("services", "x"), ("do", "untick")]);

        Assert.Equal(all.Count, Regex.Count(page, "name=\"services\"[^>]* checked"));
        PageAssert.Has(page, $"{all.Count} services shown, {all.Count} chosen.");
        Assert.Equal(1, Regex.Count(unticked, "services="));
    }

    [Theory]
    [InlineData("show.programme=none")]
    [InlineData("show.suitability=none")]
    [InlineData("show.text=no-service-says-this")]
    public async Task R19_NewWave_AskedForWhatThereIsNot_SaysSo(string query) =>
        PageAssert.Has(await Manager.PageAsync($"/waves/new?{query}"), "No service is like that.", "0 services shown, 0 chosen.");

    [Theory]
    [InlineData("/waves/new")]
    [InlineData("/waves/x/edit")]
    public async Task R31_Planning_OfAReader_IsForbidden(string path) => await Reader.PageAsync(path, HttpStatusCode.Forbidden);

    [Fact]
    public async Task R31_Wave_ThatIsNot_IsNotFound() => await Reader.PageAsync("/waves/none", HttpStatusCode.NotFound);

    [Fact]
    public async Task R31_Preview_OfAPlan_SavesNothing()
    {
        var page = await Manager.PostAsync("/waves/new", HttpStatusCode.OK, [.. await PlanAsync("previewed"), ("do", "preview")]);

        PageAssert.Has(page, "Preview of the wave", "A launch would start", "Nothing has been saved yet", "value=\"2027\"");
        PageAssert.HasNot(await Reader.PageAsync("/waves"), "previewed");
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("targets.joint.day", "32")]
    [InlineData("targets.delegated.year", "2020")]
    [InlineData("pathway", "none-such")]
    [InlineData("suitability", "perhaps")]
    [InlineData("footprints", "")]
    public async Task R31_Plan_LackingSomething_KeepsTheRest(string field, string value)
    {
        var plan = (await PlanAsync("lacking")).Where(entry => entry.Name != field).Append((field, value));
        var page = await Manager.PostAsync("/waves/new", HttpStatusCode.BadRequest, [.. plan, ("do", "save")]);

        var whole = field.Replace(".day", string.Empty).Replace(".year", string.Empty);
        PageAssert.Problem(page, whole, [.. plan.Where(entry => entry.Item2.Length > 0).Select(entry => $"value=\"{entry.Item2}\"")]);
    }

    [Fact]
    public async Task R31_Plan_LackingMuch_SaysAllOfItAtOnce()
    {
        var page = await Manager.PostAsync(
            "/waves/new", HttpStatusCode.BadRequest, ("by", "codes"), ("targets.joint.month", "4"), ("key", "much"), ("do", "save"));

        Assert.All(["name", "pathway", "footprints", "targets.joint"], field => PageAssert.Problem(page, field));
    }

    [Fact]
    public async Task R31_Wave_PlannedAndLaunched_ShowsItsProgress()
    {
        var address = await Manager.PostAsync("/waves/new", [.. await PlanAsync("launched"), ("do", "save")]);
        PageAssert.Has(await Manager.PageAsync(address), "launched", "Edit the plan", "1 April 2027");
        PageAssert.HasNot(await Reader.PageAsync(address), "Edit the plan");

        Assert.Equal(address, await Manager.PostAsync($"{address}/launch"));
        await site.IdleAsync();

        PageAssert.Has(
            await Reader.PageAsync(address), "Launched", "started,", "<progress", "Transitions by footprint and phase", "Programme manager 1",
            "What has happened", "Wave launched. By Programme manager 1");
    }

    [Fact]
    public async Task R92_Edit_OfWhatAnotherHasChanged_LosesNothing()
    {
        var address = await Manager.PostAsync("/waves/new", [.. await PlanAsync("shared"), ("do", "save")]);
        var version = Version().Match(await Manager.PageAsync($"{address}/edit")).Groups[1].Value;
        await Manager.PostAsync($"{address}/edit", [.. await PlanAsync("changed first"), ("version", version), ("do", "save")]);
        var late = await Manager.PostAsync(
            $"{address}/edit", HttpStatusCode.PreconditionFailed, [.. await PlanAsync("changed later"), ("version", version), ("do", "save")]);

        PageAssert.Has(late, "<title>Error: ", "There is a problem", "Somebody else has changed this plan", "value=\"changed later\"");
        PageAssert.Has(await Manager.PageAsync(address), "changed first");

        var newest = Version().Match(late).Groups[1].Value;
        await Manager.PostAsync($"{address}/edit", [.. await PlanAsync("changed later"), ("version", newest), ("do", "save")]);

        PageAssert.Has(await Manager.PageAsync(address), "changed later");
    }

    private async Task<IReadOnlyList<(string Name, string Value)>> PlanAsync(string name)
    {
        var footprint = (await (await site.As("pm-1").GetAsync("/api/footprints")).ReadAsync())
            .GetProperty("items").EnumerateArray().First(area => area.TryGetProperty("committee", out var committee) && committee.GetString() is not null)
            .GetProperty("code").GetString()!;
        return [.. Plan.Select(entry => entry.Name switch
        {
            "name" or "key" => (entry.Name, name),
            "footprints" => (entry.Name, footprint),
            _ => entry,
        })];
    }

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
