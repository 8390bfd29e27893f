using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Transition.Application.Evidence;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Evidence;

[Collection(SiteCollection.Name)]
public sealed class UploadTests(TestSite site)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(300_000)];

    [Theory]
    [InlineData("plan.pdf", "plan.pdf")]
    [InlineData("Überblick 1.pdf", "Überblick 1.pdf")]
    [InlineData("../../etc/plan.pdf", "plan.pdf")]
    [InlineData("\u05EA\u05DB\u05E0\u05D9\u05EA of the move.pdf", "\u05EA\u05DB\u05E0\u05D9\u05EA of the move.pdf")]
    [InlineData("one more plan\u202Efdp.pdf", "one more planfdp.pdf")]
    [InlineData("..\\..\\plan.pdf", "plan.pdf")]
    public async Task Upload_ThenDownload_GivesTheSameBytesAsAnAttachment(string name, string kept)
    {
        var created = await UploadAsync(Form(Pdf, name), $"round trip {Uri.EscapeDataString(name)}");
        var document = await created.ReadAsync();
        var download = await site.As("auditor-1").GetAsync($"{created.Headers.Location}/content");

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(Pdf, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), document.GetProperty("versions")[0].GetProperty("sha256").GetString());
        Assert.Equal("application/pdf", download.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(kept, download.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Upload_SentAgainWithItsKey_IsTheSameDocument()
    {
        var first = await (await UploadAsync(Form(Pdf, "a.pdf"), "twice")).ReadAsync();
        var second = await (await UploadAsync(Form(Pdf, "a.pdf"), "twice")).ReadAsync();

        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Theory]
    [InlineData("content", "a.pdf", "report")]
    [InlineData("longer", "a.pdf", "report")]
    [InlineData("shorter", "a.pdf", "report")]
    [InlineData("name", "b.pdf", "report")]
    [InlineData("kind", "a.pdf", "board-paper")]
    public async Task R29_Upload_WhoseKeyTookAnotherFile_IsRefusedAndNamesTheKey(string what, string name, string kind)
    {
        byte[] other = what switch
        {
            "content" => [.. Pdf[..^1], (byte)(Pdf[^1] ^ 1)],
            "longer" => [.. Pdf, 1],
            "shorter" => Pdf[..^1],
            _ => Pdf,
        };
        var first = await (await UploadAsync(Form(Pdf, "a.pdf"), $"other {what}")).ReadAsync();

        var problem = await (await UploadAsync(Form(other, name, kind), $"other {what}"))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "Idempotency-Key");

        Assert.Equal("key-reused", problem.GetProperty("code").GetString());
        var kept = await (await site.As("pm-1").GetAsync($"/api/evidence/{first.GetProperty("id").GetString()}")).ReadAsync();
        Assert.Equal(first.GetRawText(), kept.GetRawText());
    }

    [Fact]
    public async Task Upload_OfADocumentThatThereIs_AddsAVersion()
    {
        var id = (await (await UploadAsync(Form(Pdf, "a.pdf"), "version-1")).ReadAsync()).GetProperty("id").GetString()!;
        var changed = await (await UploadAsync(Form([.. Pdf, 1], "b.pdf", document: id), "version-2")).ReadAsync();

        Assert.Equal(2, changed.GetProperty("versions").GetArrayLength());
        var older = await site.As("pm-1").GetAsync($"/api/evidence/{id}/content?version=1");
        Assert.Equal(Pdf, await older.Content.ReadAsByteArrayAsync());
        await (await site.As("pm-1").GetAsync($"/api/evidence/{id}/content?version=3")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_OfAScope_HasWhatSpeaksForIt()
    {
        await UploadAsync(Form(Pdf, "listed.pdf", scope: """{"footprint":"NW","service":"105"}"""), "listed");
        await site.IdleAsync();
        var list = await (await site.As("QYG-board").GetAsync("/api/evidence?scope=footprint&value=NW")).ReadAsync();

        Assert.Equal("listed.pdf", list.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("script.html", HttpStatusCode.UnprocessableEntity, "file")]
    [InlineData("picture.png", HttpStatusCode.UnprocessableEntity, "file")]
    [InlineData("noextension", HttpStatusCode.UnprocessableEntity, "file")]
    public async Task Upload_OfAWrongType_IsRefused(string name, HttpStatusCode status, string field) =>
        await (await UploadAsync(Form(Pdf, name), name)).ProblemAsync(status, field);

    [Fact]
    public async Task Upload_DeclaredAsAnotherType_IsRefused()
    {
        using var form = Form(Pdf, "a.pdf");
        form.Last().Headers.ContentType = new("text/html");

        var problem = await (await UploadAsync(form, "declared")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "file");

        Assert.Equal("file-content", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Upload_OfAZipThatIsNoDocument_IsRefused()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("payload.exe");
        }

        await (await UploadAsync(Form(file.ToArray(), "a.docx"), "zip")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "file");
    }

    [Fact]
    public async Task Kinds_OfDocuments_SayTheirRules()
    {
        var kinds = await (await site.As("auditor-1").GetAsync("/api/evidence/kinds")).ReadAsync();
        var paper = kinds.GetProperty("items").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "icb-board-paper");

        Assert.Equal("G11", paper.GetProperty("gates")[0].GetString());
        Assert.Equal("recalled", paper.GetProperty("retention").GetProperty("basis").GetString());
    }

    [Theory]
    [InlineData("", """{"service":"105"}""", "kind")]
    [InlineData("report", "{}", "scope")]
    [InlineData("report", """{"planet":"105"}""", "scope")]
    [InlineData("report", "105", "scope")]
    [InlineData("report", """{"service":"9999"}""", "scope")]
    [InlineData("report", """{"footprint":"NW","transition":"none"}""", "scope")]
    [InlineData("report", """{"gate":"G99"}""", "scope")]
    public async Task Upload_WithAWrongField_NamesIt(string kind, string scope, string field) =>
        await (await UploadAsync(Form(Pdf, "a.pdf", kind, scope), $"{kind}{scope}")).ProblemAsync(HttpStatusCode.BadRequest, field);

    [Fact]
    public async Task Upload_WithoutAFile_IsRefused() =>
        await (await UploadAsync(new MultipartFormDataContent { { new StringContent("report"), "kind" } }, "none"))
            .ProblemAsync(HttpStatusCode.BadRequest, "file");

    [Fact]
    public async Task Upload_BrokenOff_IsRefusedAndKeepsNothing()
    {
        var whole = await Form(Pdf, "broken.pdf", scope: """{"service":"106"}""").ReadAsByteArrayAsync();
        using var broken = new ByteArrayContent(whole[..(whole.Length / 2)]);
        broken.Headers.ContentType = Form(Pdf, "a.pdf").Headers.ContentType;

        await (await UploadAsync(broken, "broken")).ProblemAsync(HttpStatusCode.BadRequest);
        await site.IdleAsync();
        var list = await (await site.As("pm-1").GetAsync("/api/evidence?scope=service&value=106")).ReadAsync();
        Assert.Equal(0, list.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Upload_ThatSaysItIsTooLarge_IsRefusedUnread()
    {
        using var large = new ByteArrayContent(new byte[EvidenceDesk.MaximumBytes + (1024 * 1024)]);
        large.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        await (await UploadAsync(large, "large")).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Upload_ByATrustLeader_IsRefused()
    {
        using var request = Request(Form(Pdf, "a.pdf"), "leader");

        await (await site.As("R0A-leader").SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden);
    }

    private async Task<HttpResponseMessage> UploadAsync(HttpContent form, string key)
    {
        using var request = Request(form, key);
        return await site.As("pm-1").SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpContent form, string key) =>
        new(HttpMethod.Post, "/api/evidence") { Content = form, Headers = { { "Idempotency-Key", key } } };

    private static MultipartFormDataContent Form(
        byte[] content, string name, string kind = "report", string scope = """{"service":"105"}""", string? document = null)
    {
        var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { new StringContent(scope), "scope" } };
        if (document is not null)
        {
            form.Add(new StringContent(document), "document");
        }

        form.Add(new ByteArrayContent(content), "file", name);
        return form;
    }
}
