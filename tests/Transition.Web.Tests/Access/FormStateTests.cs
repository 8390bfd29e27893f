using System.Net;
using Transition.Web.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Web.Tests.Access;

/// <summary>
/// Every form of the boards', panels' and committees' work, sent when what it is about is in another state than it must be, or has
/// been changed by somebody else: the page comes back and says so, or the page of the problem does.
/// </summary>
public sealed class FormStateTests(MatrixSite matrix, ITestOutputHelper output) : IClassFixture<MatrixSite>
{
    private static readonly string[] Governance =
        ["/agreements", "/assessments", "/committees", "/meetings", "/records", "/evidence", "/notices", "/tasks", "/deputies"];

    [Fact]
    public void R96_Form_OfGovernance_IsInTheTable()
    {
        var forms = matrix.Site.Pages().Where(page => page.Method() == HttpMethod.Post).Select(page => page.Path())
            .Where(path => Governance.Any(start => path == start || path.StartsWith($"{start}/", StringComparison.Ordinal))
                || path.EndsWith("/invitations", StringComparison.Ordinal) || path.EndsWith("/segments", StringComparison.Ordinal));

        Assert.Equal(forms.Order(StringComparer.Ordinal), FormTable.Routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task R96_Form_InTheWrongStateOrOnWhatHasChanged_IsRefusedAndSaysWhy()
    {
        List<string> wrong = [];
        foreach (var form in FormTable.Forms)
        {
            var endpoint = matrix.Site.Pages().Single(page => page.Method() == HttpMethod.Post && page.Path() == form.Route);
            var before = await matrix.Site.EventsAsync();
            var (status, text) = await SendAsync(form, form.Of is { } of ? matrix.Known(endpoint, of) : matrix.Known(endpoint));
            await matrix.Site.IdleAsync();
            var hasEffect = await matrix.Site.EventsAsync() > before;
            output.WriteLine($"{form.Route} by {form.Persona}: {(int)status}");
            if (status != form.Expected || hasEffect != form.HasEffect
                || (status != HttpStatusCode.SeeOther && !text.Contains("<h1", StringComparison.Ordinal)))
            {
                wrong.Add(
                    $"{form.Route} {string.Join(' ', form.Fields)}: {(int)status} {(hasEffect ? "with" : "without")} an effect instead of "
                    + $"{(int)form.Expected} {(form.HasEffect ? "with" : "without")} one");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(FormTable.Form form, string address)
    {
        if (form.Upload)
        {
            return await UploadAsync(form, address);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://localhost{address}");
        request.Headers.Add("Accept", "text/html");
        request.Content = new FormUrlEncodedContent(form.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var answer = await matrix.Site.As(form.Persona).SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As a browser sends it: the proof that it comes from a page of this site first, the file last.</summary>
    private async Task<(HttpStatusCode Status, string Text)> UploadAsync(FormTable.Form form, string address)
    {
        var browser = await CookieBrowser.OfAsync(matrix.Site, form.Persona);
        using var content = new MultipartFormDataContent { { new StringContent(await browser.TokenAsync("/")), CookieBrowser.TokenField } };
        foreach (var (name, value) in form.Fields.Prepend(("key", Guid.NewGuid().ToString("N"))))
        {
            content.Add(new StringContent(value), name);
        }

        if (form.File is { } file)
        {
            content.Add(new ByteArrayContent("The text."u8.ToArray()), "file", file);
        }

        var answer = await browser.SendAsync(HttpMethod.Post, address, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
