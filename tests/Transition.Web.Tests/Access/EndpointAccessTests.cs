using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Web.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

[Collection(SiteCollection.Name)]
public sealed class EndpointAccessTests(TestSite site)
{
    private const string Forgotten = "/api/test/forgotten";

    [Fact]
    public void Endpoint_Always_SaysWhoMayUseIt()
    {
        var silent = site.Endpoints.Where(endpoint => Needs(endpoint) is null && endpoint.Metadata.GetMetadata<AnyoneAttribute>() is null);

        Assert.Equal([Forgotten], silent.Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void Endpoint_OpenToAnyone_SaysWhy() =>
        Assert.All(
            site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<AnyoneAttribute>()).OfType<AnyoneAttribute>(),
            anyone => Assert.NotEmpty(anyone.Reason));

    [Fact]
    public void Endpoint_OfTheApi_IsOpenToNobodyWhoIsNotSignedIn() =>
        Assert.DoesNotContain(
            site.Endpoints,
            endpoint => Path(endpoint).StartsWith("/api", StringComparison.Ordinal) && !Path(endpoint).Contains("/test/", StringComparison.Ordinal)
                && Needs(endpoint) is null);

    [Fact]
    public async Task Endpoint_ThatSaysNothing_RefusesEverybody()
    {
        await (await site.As("administrator-1").GetAsync(Forgotten)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await site.Anonymous().GetAsync(Forgotten)).ProblemAsync(HttpStatusCode.Forbidden);
    }

    /// <summary>Which role may use which address: a change of rights is seen here, and is meant.</summary>
    [Fact]
    public void Permissions_OfEveryRole_AreThoseWrittenDown()
    {
        var lines = site.Endpoints.Where(endpoint => Needs(endpoint) is not null).Select(Line).Order(StringComparer.Ordinal);

        Assert.Equal(File.ReadAllLines("Access/permissions.txt"), lines);
    }

    [Theory]
    [InlineData("auditor-1")]
    [InlineData("administrator-1")]
    [InlineData("nhse-board-1")]
    [InlineData("QYG-contributor")]
    [InlineData("R0A-leader")]
    [InlineData("pm-1")]
    public async Task Role_AtEveryAddress_IsLetInOrRefused(string persona)
    {
        var client = site.As(persona);
        var role = (await (await client.GetAsync("/api/me")).ReadAsync()).GetProperty("roles")[0].GetProperty("role").GetString()!;
        foreach (var endpoint in site.Endpoints.Where(endpoint => Needs(endpoint) is not null && !Path(endpoint).Contains("audit", StringComparison.Ordinal)))
        {
            using var request = Request(endpoint);
            var answer = await client.SendAsync(request);
            var code = answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.SeeOther ? null : Code(await answer.Content.ReadAsStringAsync());

            Assert.Equal(!Policy.Allows(role, Needs(endpoint)!.Permission), code == "not-allowed");
        }
    }

    [Fact]
    public async Task Nobody_AtEveryAddress_IsAskedToSignIn()
    {
        foreach (var endpoint in site.Endpoints.Where(endpoint => Needs(endpoint) is not null))
        {
            using var request = Request(endpoint);

            await (await site.Anonymous().SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized);
        }
    }

    private static HttpRequestMessage Request(RouteEndpoint endpoint)
    {
        var path = string.Join('/', Path(endpoint).Split('/').Select(part => part.StartsWith('{') ? "x" : part));
        var request = new HttpRequestMessage(new HttpMethod(Method(endpoint)), path);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = path == "/api/evidence" ? new MultipartFormDataContent() : Answers.Json("{}");
        }

        return request;
    }

    private static string Line(RouteEndpoint endpoint)
    {
        var permission = Needs(endpoint)!.Permission;
        var roles = Role.All.Where(role => Policy.Allows(role, permission));
        return $"{Path(endpoint)} {Method(endpoint)} {permission}: {string.Join(", ", roles)}";
    }

    private static string? Code(string body) => JsonDocument.Parse(body).RootElement.GetProperty("code").GetString();

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static string Method(RouteEndpoint endpoint) => Assert.Single(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods);

    private static NeedsAttribute? Needs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<NeedsAttribute>();
}
