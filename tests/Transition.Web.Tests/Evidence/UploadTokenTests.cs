using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Transition.Web.Tests.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Evidence;

/// <summary>A form with a file is read once, as it comes: its first field must be the proof that it comes from a page of this site.</summary>
public sealed class UploadTokenTests(MatrixSite matrix) : IClassFixture<MatrixSite>, IAsyncLifetime
{
    private const string Boundary = "edge";
    private const string Valid = "VALID";
    private const string Key = "KEY";
    private const string Forged = "forged.txt";
    private const string SignInPath = "/sign-in";

    private static readonly Encoding Bytes = Encoding.Latin1;

    private readonly TestSite site = matrix.Site;
    private CookieBrowser browser = null!;
    private string page = null!;
    private string token = null!;

    public static TheoryData<string, string[]> Forgeries => new()
    {
        { "missing", [Field("key", Key), Field("kind", "report"), File()] },
        { "nothing at all", [] },
        { "empty", [Field(CookieBrowser.TokenField, ""), Field("kind", "report"), File()] },
        { "garbage", [Field(CookieBrowser.TokenField, "garbage"), Field("kind", "report"), File()] },
        { "second", [Field("key", Key), Field(CookieBrowser.TokenField, Valid), Field("kind", "report"), File()] },
        { "late", [Field("kind", "report"), File(), Field(CookieBrowser.TokenField, Valid)] },
        { "empty, then valid", [Field(CookieBrowser.TokenField, ""), Field(CookieBrowser.TokenField, Valid), Field("kind", "report"), File()] },
        { "garbage, then valid", [Field(CookieBrowser.TokenField, "x"), Field(CookieBrowser.TokenField, Valid), Field("kind", "report"), File()] },
        { "under another name", [Field("key", Valid), Field("kind", "report"), File()] },
        { "as a file", [Part($"form-data; name=\"{CookieBrowser.TokenField}\"; filename=\"a.txt\"", Valid), Field("kind", "report"), File()] },
        { "without a name", [Part("form-data", Valid), Field("kind", "report"), File()] },
        { "endless", [Field(CookieBrowser.TokenField, new string('a', 20_000)), Field("kind", "report"), File()] },
    };

    public async Task InitializeAsync()
    {
        browser = await CookieBrowser.OfAsync(site, "pm-1");
        page = matrix.Known(site.Pages().First(endpoint => endpoint.Name() == "GET /transitions/{id}/evidence"));
        token = await browser.TokenAsync(page);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Upload_WhoseProofIsNotTheFirstField_IsRefused(string how, string[] parts)
    {
        Assert.NotEmpty(how);
        await RefusedAsync(HttpStatusCode.BadRequest, await SendAsync(browser, parts));
    }

    [Fact]
    public async Task Upload_WithItsProof_IsTakenOnce_WhateverIsSaidAfterwards()
    {
        string[] parts =
        [
            Field(CookieBrowser.TokenField, Valid), Field("key", "taken"), Field("kind", "report"), Field(CookieBrowser.TokenField, "x"),
            File("taken.txt"),
        ];

        Assert.InRange((int)(await SendAsync(browser, parts)).StatusCode, 302, 303);
        Assert.InRange((int)(await SendAsync(browser, parts)).StatusCode, 302, 303);
        await site.IdleAsync();
        Assert.Equal(1, await CountAsync("taken.txt"));
    }

    [Fact]
    public async Task R29_Form_SentAgainWithAnotherFile_IsRefusedInTheWordsOfAForm()
    {
        string[] parts = [Field(CookieBrowser.TokenField, Valid), Field("key", "one form"), Field("kind", "report")];
        await SendAsync(browser, [.. parts, File("one.txt")]);

        var answer = await SendAsync(browser, [.. parts, File("another.txt")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Load the page again", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Idempotency-Key", shown, StringComparison.Ordinal);
        await site.IdleAsync();
        Assert.Equal((1, 0), (await CountAsync("one.txt"), await CountAsync("another.txt")));
    }

    [Fact]
    public async Task R29_Answer_ShownAgainForAMistake_TakesAnotherFileBesides()
    {
        var contributor = await CookieBrowser.OfAsync(site, "QYG-contributor");
        token = await contributor.TokenAsync(SignInPath);
        string[] parts = [Field(CookieBrowser.TokenField, Valid), Field("key", "one answer")];

        var first = Assert.Single(await AnswerAsync(contributor, Content([.. parts, File("one.txt")])));
        string[] again = [.. parts, Field("evidence", first.GetProperty("id").GetString()!), File("another.txt")];
        Assert.Equal(["another.txt", "one.txt"], TitlesOf(await AnswerAsync(contributor, Content(again))));
        Assert.Equal(["another.txt", "one.txt"], TitlesOf(await AnswerAsync(contributor, Content(again))));
    }

    [Fact]
    public async Task Upload_WithSomebodyElsesProof_IsRefused()
    {
        var stranger = await CookieBrowser.OfAsync(site, "pm-2");

        await RefusedAsync(HttpStatusCode.BadRequest, await SendAsync(stranger, Whole()));
    }

    [Fact]
    public async Task Upload_WithoutTheCookieThatGoesWithTheProof_IsRefused()
    {
        browser.Forget("transition-antiforgery");

        await RefusedAsync(HttpStatusCode.BadRequest, await SendAsync(browser, Whole()));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/mixed; boundary=edge")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=other")]
    [InlineData("multipart/form-dataX; boundary=edge")]
    [InlineData(null)]
    public async Task Upload_OfAnotherContentType_IsRefused(string? type)
    {
        using var content = new ByteArrayContent(Body(Whole()));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await RefusedAsync(null, await browser.SendAsync(HttpMethod.Post, page, content));
    }

    [Fact]
    public async Task Upload_WithTheProofInItsAddress_IsRefused()
    {
        using var content = Content([Field("kind", "report"), File()]);

        await RefusedAsync(
            HttpStatusCode.BadRequest,
            await browser.SendAsync(HttpMethod.Post, $"{page}?{CookieBrowser.TokenField}={Uri.EscapeDataString(token)}", content));
    }

    [Fact]
    public async Task Upload_OfNobody_IsRefused() =>
        await RefusedAsync(HttpStatusCode.Unauthorized, await SendAsync(new CookieBrowser(site), Whole()));

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.8)]
    [InlineData(0.99)]
    public async Task Upload_BrokenOff_IsRefusedWithWhatToDo(double share)
    {
        var whole = Body(Whole());
        using var content = new ByteArrayContent(whole[..(int)(whole.Length * share)]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");

        await RefusedAsync(HttpStatusCode.BadRequest, await browser.SendAsync(HttpMethod.Post, page, content));
    }

    [Fact]
    public async Task Upload_WithEndlessHeaders_IsRefused() => await RefusedAsync(
        HttpStatusCode.BadRequest,
        await SendAsync(browser, [Field(CookieBrowser.TokenField, Valid), $"X-Long: {new string('a', 100_000)}\r\n\r\nx\r\n", File()]));

    [Fact]
    public async Task Upload_WithOneFieldOverAndOver_IsRefused() => await RefusedAsync(
        HttpStatusCode.BadRequest,
        await SendAsync(browser, [Field(CookieBrowser.TokenField, Valid), .. Enumerable.Repeat(Field("kind", "report"), 1_000), File()]));

    [Theory]
    [InlineData("/transitions/none/evidence")]
    [InlineData("/tasks/none/answer")]
    public async Task Upload_ToSomethingThatThereIsNot_IsNotFound(string address)
    {
        using var content = Content(Whole());

        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(HttpMethod.Post, address, content)).StatusCode);
    }

    [Fact]
    public async Task Answer_OfSomebodyOfAnotherBody_IsForbidden()
    {
        var stranger = await CookieBrowser.OfAsync(site, "nhse-board-1");
        token = await stranger.TokenAsync(SignInPath);
        using var content = Content([Field(CookieBrowser.TokenField, Valid), Field("statement", "It is so.")]);

        var address = $"/tasks/confirm~{MatrixSite.Attestation}~Y62/answer";
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.SendAsync(HttpMethod.Post, address, content)).StatusCode);
    }

    /// <summary>Sends an answer that says nothing; gives the documents that are on file for what was asked.</summary>
    private async Task<JsonElement[]> AnswerAsync(CookieBrowser who, HttpContent content)
    {
        using (content)
        {
            var move = matrix.Known(site.Pages().First(endpoint => endpoint.Name() == "GET /records/{id}/move/{move}"));
            Assert.Equal(HttpStatusCode.BadRequest, (await who.SendAsync(HttpMethod.Post, move, content)).StatusCode);
            await site.IdleAsync();
            var list = await (await site.As("pm-1").GetAsync($"/api/evidence?scope=record&value={move.Split('/')[2]}")).ReadAsync();
            return [.. list.GetProperty("items").EnumerateArray()];
        }
    }

    private static IEnumerable<string?> TitlesOf(IEnumerable<JsonElement> documents) =>
        documents.Select(document => document.GetProperty("title").GetString()).Order(StringComparer.Ordinal);

    private static string[] Whole() => [Field(CookieBrowser.TokenField, Valid), Field("key", Key), Field("kind", "report"), File()];

    private static string Field(string name, string value) => Part($"form-data; name=\"{name}\"", value);

    private static string File(string name = Forged) => Part($"form-data; name=\"file\"; filename=\"{name}\"", new string('x', 5_000));

    private static string Part(string disposition, string value) => $"Content-Disposition: {disposition}\r\n\r\n{value}\r\n";

    private byte[] Body(string[] parts) => Bytes.GetBytes(
        string.Concat(parts.Select(part => $"--{Boundary}\r\n{part.Replace(Valid, token).Replace(Key, Guid.NewGuid().ToString())}")) + $"--{Boundary}--\r\n");

    private ByteArrayContent Content(string[] parts)
    {
        var content = new ByteArrayContent(Body(parts));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return content;
    }

    private async Task<HttpResponseMessage> SendAsync(CookieBrowser who, string[] parts)
    {
        using var content = Content(parts);
        return await who.SendAsync(HttpMethod.Post, page, content);
    }

    /// <summary>Whatever was sent, nothing has been kept.</summary>
    private async Task RefusedAsync(HttpStatusCode? status, HttpResponseMessage answer)
    {
        Assert.True(
            status is null ? (int)answer.StatusCode is 400 or 415 : answer.StatusCode == status,
            $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        await site.IdleAsync();
        Assert.Equal(0, await CountAsync(Forged));
    }

    private async Task<int> CountAsync(string title)
    {
        var id = page.Split('/')[2];
        var list = await (await site.As("pm-1").GetAsync($"/api/evidence?scope=transition&value={id}")).ReadAsync();
        return list.GetProperty("items").EnumerateArray().Count(document => document.GetProperty("title").GetString() == title);
    }
}
