using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Organisations;
using Transition.Web.Tests.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

/// <summary>What people enter is shown as what it is: no page, file or search takes it for markup, a formula or a question.</summary>
public sealed partial class EncodingTests(MatrixSite matrix) : IClassFixture<MatrixSite>
{
    private const string Script = "<script>alert(1)</script>";
    private const string Attribute = "\"'><img src=x onerror=alert(1)>";
    private const string Formula = "=HYPERLINK(\"https://elsewhere.test\",\"Click\")";

    private static readonly string[] Payloads =
    [
        Script, Attribute, "</title></textarea></select><svg onload=alert(1)>", "'", "\"", "' or 1 eq 1 or '", "x' or PartitionKey ne '", "'; drop table x; --",
        "%27%20or%20true", "a\r\nSet-Cookie: stolen=1", "\u202Egnp.exe", "\0", "{{7*7}}", "${7*7}", "../../etc/passwd", new string('a', 3_000),
    ];

    private readonly TestSite site = matrix.Site;

    private IEnumerable<RouteEndpoint> Read => site.Pages().Where(page => page.Method() == HttpMethod.Get && page.Permission() is not null
        && !page.IsFile());

    [Fact]
    public async Task Page_AskedForAnything_ShowsItAsText()
    {
        foreach (var page in Read)
        {
            var address = matrix.Known(page);
            var shown = await (await GetAsync(page, address)).Content.ReadAsStringAsync();
            foreach (var field in Fields(shown).Append("next").Distinct())
            {
                foreach (var payload in Payloads)
                {
                    using var answer = await GetAsync(page, MatrixSite.Ask(address, field, payload));
                    var text = await answer.Content.ReadAsStringAsync();

                    Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{page.Name()} {field}={payload}: {answer.StatusCode} {text}");
                    AssertPlain(text, $"{page.Name()} {field}={payload}");
                    Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("stolen")));
                }
            }
        }
    }

    [Fact]
    public async Task Page_OfWhatPeopleHaveEntered_ShowsItAsText()
    {
        await EnterEverywhereAsync($"{Script}{Attribute}");
        var shown = 0;
        foreach (var page in Read)
        {
            using var answer = await GetAsync(page, matrix.Known(page));
            var text = await answer.Content.ReadAsStringAsync();
            AssertPlain(text, page.Name());
            shown += WebUtility.HtmlDecode(text).Contains(Script, StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.NotEqual(0, shown);
    }

    [Theory]
    [InlineData("/register.csv")]
    [InlineData("/api/register.csv")]
    public async Task File_ForASpreadsheet_HoldsNoFormula(string path)
    {
        await RenameAsync(Formula);
        using var reader = new StreamReader(await (await site.As("pm-1").GetAsync(path)).Content.ReadAsStreamAsync());
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        var found = false;
        while (await csv.ReadAsync())
        {
            Assert.DoesNotContain(csv.Record!, cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]));
            found |= csv.Record!.Any(cell => cell.EndsWith(Formula, StringComparison.Ordinal));
        }

        Assert.True(found);
    }

    [Fact]
    public async Task Api_AskedForAnything_AnswersOrRefuses()
    {
        var document = await (await site.Anonymous().GetAsync("/openapi/v1.json")).ReadAsync();
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => !path.Name.Contains('{') && path.Value.TryGetProperty("get", out _)))
        {
            var parameters = path.Value.GetProperty("get").TryGetProperty("parameters", out var all)
                ? all.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!).ToList()
                : [];
            foreach (var (parameter, payload) in parameters.SelectMany(parameter => Payloads, (parameter, payload) => (parameter, payload)))
            {
                var answer = await site.As("administrator-1").GetAsync($"{path.Name}?{parameter}={Uri.EscapeDataString(payload)}");

                Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{answer.StatusCode} {path.Name} {parameter}={payload}");
            }
        }
    }

    private static IEnumerable<string> Fields(string page) => QuestionForm().Matches(page)
        .SelectMany(form => FieldName().Matches(form.Value)).Select(field => field.Groups[1].Value);

    private static void AssertPlain(string text, string where)
    {
        Assert.False(text.Contains("<script>alert", StringComparison.OrdinalIgnoreCase), where);
        Assert.False(text.Contains("<img src=x", StringComparison.OrdinalIgnoreCase), where);
        Assert.False(text.Contains("<svg onload", StringComparison.OrdinalIgnoreCase), where);
        Assert.False(EventHandler().IsMatch(Quoted().Replace(text, "\"\"")), where);
    }

    private async Task<HttpResponseMessage> GetAsync(RouteEndpoint page, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        return await site.As(MatrixSite.Somebody(page)).SendAsync(request);
    }

    /// <summary>In every kind of text that somebody can enter without deciding anything.</summary>
    private async Task EnterEverywhereAsync(string text)
    {
        await RenameAsync(text);
        var wave = matrix.Known(site.Pages().First(page => page.Path() == "/waves/{id}")).Split('/')[2];
        var manager = site.As("pm-1");
        var stored = await manager.GetAsync($"/api/waves/{wave}");
        using var plan = Answers.Json(JsonSerializer.Serialize(new
        {
            name = text,
            pathway = "joint-then-delegated",
            services = (string[])["105", "106"],
            footprints = (string[])["NW"],
            targets = new { joint = "2027-09-01", delegated = "2028-04-01" },
        }));
        using var edit = new HttpRequestMessage(HttpMethod.Put, $"/api/waves/{wave}") { Content = plan };
        edit.Headers.TryAddWithoutValidation("If-Match", stored.Headers.ETag!.ToString());
        _ = await (await manager.SendAsync(edit)).ReadAsync();
        var transition = matrix.Known(site.Pages().First(page => page.Path() == "/transitions/{id}")).Split('/')[2];
        using var reason = Answers.Json(JsonSerializer.Serialize(new { reason = text }));
        _ = await (await manager.PostAsync($"/api/transitions/{transition}/pause", reason)).ReadAsync();
        _ = await (await manager.PostAsync($"/api/transitions/{transition}/resume", Answers.Json("{}"))).ReadAsync();
        using var document = new MultipartFormDataContent
        {
            { new StringContent("report"), "kind" }, { new StringContent(text), "title" }, { new StringContent(transition), "scope.transition" },
            { new StringContent("text"), "file", "a.txt" },
        };
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = document, Headers = { { "Idempotency-Key", "encoding" } } };
        _ = await (await manager.SendAsync(upload)).ReadAsync();
        await site.IdleAsync();
    }

    /// <summary>Gives an ICB a name, and leaves all else that is known of it.</summary>
    private async Task RenameAsync(string name)
    {
        var administrator = site.As("administrator-1");
        var stored = await administrator.GetAsync("/api/organisations/QYG");
        var facts = JsonNode.Parse(await stored.Content.ReadAsStringAsync())!.AsObject();
        var known = typeof(OrganisationCorrection).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToHashSet();
        var correction = new JsonObject(facts.Where(fact => known.Contains(fact.Key)).Select(fact => KeyValuePair.Create(fact.Key, fact.Value?.DeepClone())))
        {
            ["name"] = name,
            ["reason"] = "A test.",
        };
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/organisations/QYG") { Content = Answers.Json(correction.ToJsonString()) };
        request.Headers.TryAddWithoutValidation("If-Match", stored.Headers.ETag!.ToString());
        _ = await (await administrator.SendAsync(request)).ReadAsync();
        await site.IdleAsync();
    }

    [GeneratedRegex("<form[^>]*method=\"get\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex QuestionForm();

    [GeneratedRegex("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"")]
    private static partial Regex FieldName();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("<[a-z]+ [^>]*\\bon[a-z]+\\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex EventHandler();
}
