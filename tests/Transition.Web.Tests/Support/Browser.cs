using System.Net;

namespace Transition.Web.Tests.Support;

/// <summary>Asks for pages as a browser does, and reads them as text.</summary>
public sealed class Browser(HttpClient client)
{
    // Tokens of forms are given over HTTPS only.
    private const string Site = "https://localhost";

    public Task<string> PageAsync(string path) => PageAsync(path, HttpStatusCode.OK);

    /// <summary>The page at an address, in plain characters, once its status is as expected.</summary>
    public async Task<string> PageAsync(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Site + path) { Headers = { { "Accept", "text/html" } } };
        return await ReadAsync(await client.SendAsync(request), status);
    }

    /// <summary>The page that comes back when a form is sent.</summary>
    public async Task<string> PostAsync(string path, HttpStatusCode status, params (string Name, string Value)[] fields) =>
        await ReadAsync(await SendAsync(path, fields), status);

    /// <summary>The address that a form which was taken leads to.</summary>
    public async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(path, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Site + path)
        {
            Headers = { { "Accept", "text/html" } },
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        return await client.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return text;
    }
}
