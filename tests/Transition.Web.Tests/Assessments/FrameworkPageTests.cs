using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Assessments;

/// <summary>What assessments and checklists look into, read by everybody who reads papers and corrected by an administrator.</summary>
public sealed partial class FrameworkPageTests : IAsyncLifetime, IDisposable
{
    private const string Page = "/frameworks/checklist";
    private readonly TestSite site = new();

    private Browser Administrator => new(site.As("administrator-1"));

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R21_Framework_IsReadByWhoReadsPapers_AndCorrectedByAnAdministratorOnly()
    {
        var reader = new Browser(site.As("QYG-contributor"));

        PageAssert.Has(await reader.PageAsync("/frameworks"), "Pre-delegation assessment", "Safe delegation checklist");
        var page = await reader.PageAsync(Page);
        PageAssert.Has(page, "Version 1", "Data and information governance", "Unconfirmed", "not mandatory");
        Assert.DoesNotContain("Correct it", page, StringComparison.Ordinal);
        await reader.PageAsync($"{Page}/edit", HttpStatusCode.Forbidden);
        await new Browser(site.As("R0A-leader")).PageAsync(Page, HttpStatusCode.Forbidden);
        await Administrator.PageAsync("/frameworks/none", HttpStatusCode.NotFound);
        PageAssert.Has(await Administrator.PageAsync(Page), "Correct it");
    }

    [Fact]
    public async Task R21_Framework_IsCorrected_ItemByItem_AndRemembersWhy()
    {
        var fields = await FieldsAsync();
        Set(fields, "sections[0].items[0].text", "The schemes of reservation are changed");
        Set(fields, "sections[0].items[1].text", "");
        Set(fields, "sections[0].basis", "confirmed");
        Set(fields, "sections[1].added", "The auditors have been told\nThe ledger is ready");
        Set(fields, "sections[2].remove", "true");
        Set(fields, "added.name", "Estates");
        Set(fields, "added.items", "Leases are named");
        Set(fields, "demanded", "true");
        Set(fields, "reason", "The template of May 2027");

        var address = await Administrator.PostAsync($"{Page}/edit", [.. fields]);

        PageAssert.Has(await Administrator.PageAsync(address), "Version 2 is kept", "Estates", "Reason: The template of May 2027");
        var stored = await StoredAsync();
        var sections = stored.GetProperty("sections").EnumerateArray().ToList();
        Assert.Equal((2, true), (stored.GetProperty("revision").GetInt32(), stored.GetProperty("demanded").GetBoolean()));
        Assert.Equal(8, sections.Count);
        Assert.Equal(["The schemes of reservation are changed"], Texts(sections[0]));
        Assert.Equal("confirmed", sections[0].GetProperty("basis").GetString());
        Assert.Equal(["The auditors have been told", "The ledger is ready"], Texts(sections[1])[^2..]);
        Assert.DoesNotContain(sections, section => section.GetProperty("id").GetString() == "contracts");
        Assert.Equal(("estates", "recalled"), (sections[^1].GetProperty("id").GetString(), sections[^1].GetProperty("basis").GetString()));
    }

    [Fact]
    public async Task R21_Framework_SavedAsItIs_IsNoNewVersionAndSaysSo()
    {
        var fields = await FieldsAsync();
        Set(fields, "reason", "Nothing");

        var page = await Administrator.PostAsync($"{Page}/edit", HttpStatusCode.Conflict, [.. fields]);

        PageAssert.Problem(page, "reason", "Nothing has been changed");
        Assert.Equal(1, (await StoredAsync()).GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task R21_Framework_ThatCannotBeSaved_SaysWhereAndLosesNothing()
    {
        var fields = await FieldsAsync();
        Set(fields, "sections[3].name", "");
        Set(fields, "sections[4].items[0].text", "");
        Set(fields, "sections[4].items[1].text", "");
        Set(fields, "added.items", "An item of nothing");

        var page = await Administrator.PostAsync($"{Page}/edit", HttpStatusCode.BadRequest, [.. fields]);

        PageAssert.Problem(page, "sections-3-name", "An item of nothing");
        Assert.All(["sections-4-added", "added-name", "reason"], field => Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R21_Framework_CorrectedMeanwhile_IsNotOverwrittenUnseen()
    {
        var early = await FieldsAsync();
        var late = await FieldsAsync();
        Set(early, "sections[0].name", "Governance and law");
        Set(late, "sections[1].name", "Money");
        Set(early, "reason", "First");
        Set(late, "reason", "Second");
        await Administrator.PostAsync($"{Page}/edit", [.. early]);

        var page = await Administrator.PostAsync($"{Page}/edit", HttpStatusCode.PreconditionFailed, [.. late]);

        PageAssert.Has(page, "Somebody else has corrected it", "Money");
        Assert.Equal(2, (await StoredAsync()).GetProperty("revision").GetInt32());
    }

    private static string[] Texts(JsonElement section) =>
        [.. section.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()!)];

    private static void Set(List<(string Name, string Value)> fields, string name, string value)
    {
        fields.RemoveAll(field => field.Name == name);
        fields.Add((name, value));
    }

    /// <summary>The fields of the form as a browser would send them.</summary>
    private async Task<List<(string Name, string Value)>> FieldsAsync()
    {
        var page = await Administrator.PageAsync($"{Page}/edit");
        var form = page[page.IndexOf($"action=\"{Page}/edit\"", StringComparison.Ordinal)..];
        return
        [
            .. Inputs().Matches(form).Where(input => !input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal) || Checked().IsMatch(input.Value))
                .Select(input => (input.Groups[1].Value, Value().Match(input.Value).Groups[1].Value)),
            .. Areas().Matches(form).Select(area => (area.Groups[1].Value, area.Groups[2].Value)),
            .. Selects().Matches(form).Select(select => (select.Groups[1].Value, Selected().Match(select.Value).Groups[1].Value)),
        ];
    }

    private async Task<JsonElement> StoredAsync() => await (await site.As("pm-1").GetAsync("/api/frameworks/checklist")).ReadAsync();

    [GeneratedRegex("<input[^>]*? name=\"([^\"]+)\"[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex(" checked")]
    private static partial Regex Checked();

    [GeneratedRegex("<textarea[^>]*? name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")]
    private static partial Regex Areas();

    [GeneratedRegex("<select[^>]*? name=\"([^\"]+)\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("value=\"([^\"]*)\" selected")]
    private static partial Regex Selected();
}
