using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>A site that has one of everything that an address can name.</summary>
public sealed class MatrixSite : IAsyncLifetime, IDisposable
{
    /// <summary>Whose task it is.</summary>
    public const string Executive = "QYG-executive";

    public const string Attestation = "w.f.G3.1";

    private const string Footprint = "NW";

    private static readonly Asked Region = new("Y62", Role.Approver, Capacity.Executive, Bodies.Nhse);

    private readonly SignInSite offering = new();
    private readonly Dictionary<string, string> ids = [];

    public TestSite Site => offering.Site;

    /// <summary>The address of something that there is.</summary>
    public string Known(RouteEndpoint endpoint) => endpoint.HasId() ? Address(endpoint, IdFor(endpoint.Path())) : endpoint.Path();

    /// <summary>The address of something that there is not.</summary>
    public static string Unknown(RouteEndpoint endpoint) => Address(endpoint, "none");

    public async Task InitializeAsync()
    {
        await offering.InitializeAsync();
        var planned = await PlanAsync("planned");
        var launched = await PlanAsync("launched");
        await Site.As("pm-1").PostAsync($"/api/waves/{launched}/launch", null);
        await Site.IdleAsync();
        ids["/waves"] = planned;
        ids["/transitions"] = await FirstAsync("pm-1", "/api/transitions");
        ids["/papers"] = await FirstAsync("pm-1", "/api/submissions");
        ids["/tasks"] = await FirstAsync(Executive, "/api/tasks");
        ids["/catalogue"] = "105";
        ids["/organisations"] = "QYG";
        ids["/attestations"] = await AttestAsync();
        ids["/agreements"] = await AgreeAsync();
        await Site.IdleAsync();
    }

    public Task DisposeAsync() => offering.DisposeAsync();

    public void Dispose() => offering.Dispose();

    private string IdFor(string path) =>
        ids.GetValueOrDefault(path[..path.IndexOf('/', 1)]) ?? throw new InvalidOperationException($"{path} needs an id in {nameof(MatrixSite)}.");

    private static string Address(RouteEndpoint endpoint, string id) => string.Join(
        '/', endpoint.Path().Split('/').Select(part => part == "{action}" ? "pause" : part.StartsWith('{') ? Uri.EscapeDataString(id) : part));

    private async Task<string> PlanAsync(string name)
    {
        using var plan = Answers.Json(
            $$"""
            {
              "name": "{{name}}", "pathway": "joint-then-delegated", "services": ["105", "106"], "footprints": ["{{Footprint}}"],
              "targets": { "joint": "2027-09-01", "delegated": "2028-04-01" }
            }
            """);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/waves") { Content = plan, Headers = { { "Idempotency-Key", name } } };
        return (await (await Site.As("pm-1").SendAsync(request)).ReadAsync()).GetProperty("id").GetString()!;
    }

    private async Task<string> FirstAsync(string persona, string list) =>
        (await (await Site.As(persona).GetAsync(list)).ReadAsync()).GetProperty("items")[0].GetProperty("id").GetString()!;

    private async Task<string> AttestAsync()
    {
        var opened = new AttestationOpened("w.f", "f", "G3", 1, "All is ready.", ["105"], [], [Region], new(2026, 6, 30), false, ["pm-1"]);
        await Journal.ExecuteAsync<Domain.Assessments.Attestation>(Attestation, Actor.System, attestation => attestation.Ask(opened), default);
        return Attestation;
    }

    private async Task<string> AgreeAsync()
    {
        var request = new AgreementRequest(
            AgreementKind.Delegation, "QYG", [Region], new(2026, 9, 1), null, new("w.f", "G11", 1, ["105"]), new(2026, 6, 30), "pm-1");
        await Journal.ExecuteAsync<Agreement>("delegation-QYG", Actor.System, agreement => agreement.Require(request), default);
        return "delegation-QYG";
    }

    private AggregateJournal Journal => Site.Services.GetRequiredService<AggregateJournal>();
}
