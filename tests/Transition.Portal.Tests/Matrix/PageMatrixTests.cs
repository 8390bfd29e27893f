using Microsoft.AspNetCore.Routing;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Every page of the site in every state that matters: a page that nobody has entered here fails the test.</summary>
[Trait("Category", "Browser")]
public sealed class PageMatrixTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    private static readonly string[] NoPages = ["/api", "/dev", "/health", "/openapi", "/broken", "/poor"];

    private static readonly Dictionary<string, PageState> States = PageStates.All.ToDictionary(state => state.Name);

    public static TheoryData<string> Names => [.. States.Keys];

    [Fact]
    public void Page_OfEveryAddress_IsLookedAt()
    {
        var pages = site.Portal.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(RouteOf)
            .Where(route => !IsFile(route) && !NoPages.Any(start => route.Split(' ')[1].StartsWith(start, StringComparison.Ordinal)));

        Assert.Equal(pages.Order(StringComparer.Ordinal), States.Values.Select(state => state.Route).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_InThisState_IsAccessible(string name)
    {
        var state = States[name];
        var visitor = await site.VisitAsync(state.Persona);
        await state.ReachAsync(visitor, site.Story);

        await visitor.SeesAsync(state.Heading);
        await visitor.CheckAsync();
        await visitor.Page.CloseAsync();
    }

    [Theory]
    [InlineData("GET /: of a programme manager")]
    [InlineData("GET /dashboard: all")]
    [InlineData("GET /register: of today")]
    [InlineData("GET /transitions/{id}: active")]
    [InlineData("GET /waves/{id}: launched")]
    [InlineData("GET /tasks/{id}: a paper to decide on")]
    [InlineData("POST /waves/new: with nothing entered")]
    public async Task Page_InForcedColoursAndAt400PerCent_IsAccessible(string name)
    {
        var visitor = await site.VisitAsync(States[name].Persona);
        await States[name].ReachAsync(visitor, site.Story);

        await visitor.CheckInForcedColoursAndZoomedAsync();
        await visitor.Page.CloseAsync();
    }

    private static bool IsFile(string route) =>
        route.EndsWith(".csv", StringComparison.Ordinal) || route.EndsWith("/export", StringComparison.Ordinal);

    private static string RouteOf(RouteEndpoint endpoint) =>
        $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} /{endpoint.RoutePattern.RawText!.Trim('/')}";
}
