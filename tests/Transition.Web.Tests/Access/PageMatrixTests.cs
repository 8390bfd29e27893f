using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Web.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>Every page, taken from the list of endpoints, for everybody: a new page is in here by itself.</summary>
public sealed partial class PageMatrixTests(MatrixSite matrix) : IClassFixture<MatrixSite>
{
    private readonly TestSite site = matrix.Site;

    private IEnumerable<RouteEndpoint> Read => site.Pages().Where(page => page.Method() == HttpMethod.Get);

    private IEnumerable<RouteEndpoint> Sent => site.Pages().Where(page => page.Method() == HttpMethod.Post);

    /// <summary>
    /// Without those that take a file, which the tests of uploads attack, and without drafts, which are notes of one's own and
    /// nobody else's.
    /// </summary>
    private IEnumerable<RouteEndpoint> Plain => site.Pages().Where(
        page => page.Metadata.GetMetadata<TokenInFormAttribute>() is null && !page.Path().Contains("/draft", StringComparison.Ordinal));

    [Fact]
    public async Task R96_Page_ForSomebodyWhoMay_IsShown()
    {
        foreach (var page in Read.Where(page => page.Permission() is not null))
        {
            var persona = MatrixSite.Somebody(page);
            await ExpectAsync(HttpStatusCode.OK, persona, page, matrix.Known(page));
        }
    }

    [Fact]
    public async Task R96_Page_OfEveryAddress_HasATitleOfItsOwn()
    {
        List<string> titles = [];
        foreach (var page in Read.Where(page => page.Permission() is not null && !page.IsFile()))
        {
            var persona = MatrixSite.Somebody(page);
            titles.Add(Title().Match(await ExpectAsync(HttpStatusCode.OK, persona, page, matrix.Known(page))).Groups[1].Value);
        }

        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public async Task R96_Page_ForARoleThatMayNot_IsAPageThatSaysSo()
    {
        foreach (var page in site.Pages().Where(page => page.Permission() is not null))
        {
            foreach (var (persona, _) in MatrixSite.Cast.Where(somebody => !Policy.Allows(somebody.Role, page.Permission()!.Value)))
            {
                var text = await ExpectAsync(HttpStatusCode.Forbidden, persona, page, matrix.Known(page));
                Assert.Contains("<h1>You cannot do this</h1>", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task R96_Page_OfSomethingThatThereIsNot_IsAPageThatSaysSo()
    {
        foreach (var page in Plain.Where(page => page.Permission() is not null && page.HasId()))
        {
            var persona = MatrixSite.Somebody(page);
            await ExpectAsync(HttpStatusCode.NotFound, persona, page, MatrixSite.Unknown(page));
        }
    }

    [Fact]
    public async Task R96_Page_ForNobody_LeadsToSignInAndBack()
    {
        foreach (var page in Read.Where(page => page.Permission() is not null))
        {
            var address = matrix.Known(page);
            var answer = await new CookieBrowser(site).SendAsync(HttpMethod.Get, MatrixSite.Ask(address, "a", "b"));

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"/sign-in?to={Uri.EscapeDataString(MatrixSite.Ask(address, "a", "b"))}", answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task R96_Form_OfNobody_IsRefused()
    {
        foreach (var page in Sent.Where(page => page.Permission() is not null))
        {
            using var form = new FormUrlEncodedContent([]);
            var answer = await new CookieBrowser(site).SendAsync(HttpMethod.Post, matrix.Known(page), form);

            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{page.Name()}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("nhse-board-1")]
    [InlineData("Y63-executive")]
    [InlineData("QYG-signatory")]
    public async Task R96_Task_OfAnotherBodyOrCapacity_CannotBeDealtWith(string stranger)
    {
        foreach (var page in Plain.Intersect(Sent).Where(page => page.Path().StartsWith("/tasks/", StringComparison.Ordinal)))
        {
            await ExpectAsync(HttpStatusCode.Forbidden, stranger, page, matrix.Known(page));
        }
    }

    private async Task<string> ExpectAsync(HttpStatusCode status, string persona, RouteEndpoint page, string address)
    {
        using var request = new HttpRequestMessage(page.Method(), address);
        request.Headers.Add("Accept", "text/html");
        request.Content = page.Method() == HttpMethod.Get ? null : new FormUrlEncodedContent([]);
        var answer = await site.As(persona).SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True(status == answer.StatusCode, $"{page.Name()} for {persona}: {answer.StatusCode} {text}");
        HeaderAssert.Has(answer);
        Assert.Equal(page.IsFile() && status == HttpStatusCode.OK ? "text/csv" : "text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return text;
    }

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();
}
