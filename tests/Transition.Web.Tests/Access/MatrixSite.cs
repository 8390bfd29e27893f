using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>A site that has one of everything that an address can name.</summary>
public sealed class MatrixSite : IAsyncLifetime, IDisposable
{
    /// <summary>Whose task it is.</summary>
    public const string Executive = "QYG-executive";

    /// <summary>One for each role.</summary>
    public static IReadOnlyList<(string Persona, string Role)> Cast { get; } =
    [
        (Executive, Role.Approver), ("pm-1", Role.ProgrammeManager), ("administrator-1", Role.Administrator), ("auditor-1", Role.Auditor),
        ("QYG-contributor", Role.Contributor), ("R0A-leader", Role.TrustLeader),
    ];

    public const string Attestation = "w.f.G3.1";

    private const string Footprint = "NW";

    private static readonly Asked Region = new("Y62", Role.Approver, Capacity.Executive, Bodies.Nhse);

    private readonly SignInSite offering = new();
    private readonly Dictionary<string, string> ids = [];
    private string launched = "";
    private string retargeting = "";
    private string compared = "";

    public TestSite Site => offering.Site;

    /// <summary>The address of something that there is.</summary>
    public string Known(RouteEndpoint endpoint) => endpoint.Path() switch
    {
        "/assessments/side-by-side" => compared,
        _ when !endpoint.HasId() => endpoint.Path(),
        "/waves/{id}/retarget/{retargeting}" => retargeting,
        "/waves/{id}/invitations" => $"/waves/{launched}/invitations",
        "/people/{id}/revoke" => "/people/pm-1/revoke?role=programme-manager&organisation=X24",
        var path => Address(endpoint, IdFor(path)),
    };

    /// <summary>
    /// The address of something else that there is: <c>planned</c>, <c>answered</c>, <c>asked</c> to confirm, <c>expired</c>,
    /// <c>disposed</c> of, a <c>region</c>.
    /// </summary>
    public string Known(RouteEndpoint endpoint, string of) => Address(endpoint, ids[of]);

    /// <summary>An address that asks for one thing more.</summary>
    public static string Ask(string address, string field, string value) =>
        $"{address}{(address.Contains('?') ? '&' : '?')}{field}={Uri.EscapeDataString(value)}";

    /// <summary>Somebody who may use a page, and whose body what it shows is for.</summary>
    public static string Somebody(RouteEndpoint page) => page.Permission() switch
    {
        Permission.WorkAgreements when page.Path().EndsWith("/vary", StringComparison.Ordinal) => "pm-1",
        Permission.DecideSuitability => "nhse-board-1",
        Permission.WriteRecords => "QYG-contributor",
        var permission => Cast.First(somebody => Policy.Allows(somebody.Role, permission!.Value)).Persona,
    };

    /// <summary>The address of something that there is not.</summary>
    public static string Unknown(RouteEndpoint endpoint) => Address(endpoint, "none");

    public async Task InitializeAsync()
    {
        await offering.InitializeAsync();
        var planned = await PlanAsync("planned");
        launched = await PlanAsync("launched");
        await Site.As("pm-1").PostAsync($"/api/waves/{launched}/launch", null);
        await Site.IdleAsync();
        ids["/waves"] = ids["planned"] = planned;
        ids["/transitions"] = await FirstAsync("pm-1", "/api/transitions");
        ids["/papers"] = await FirstAsync("pm-1", "/api/submissions");
        ids["/tasks"] = await FirstAsync(Executive, "/api/tasks");
        ids["/people"] = "pm-1";
        retargeting = await new Browser(Site.As("pm-1")).PostAsync(
            $"/waves/{launched}/retarget", ("do", "apply"), ("key", "k"), ("reason", "Later."), ("targets.delegated.day", "1"),
            ("targets.delegated.month", "5"), ("targets.delegated.year", "2028"));
        ids["/records"] = await AskAsync();
        ids["/catalogue"] = "105";
        ids["/organisations"] = "QYG";
        ids["/frameworks"] = "assessment";
        ids["/attestations"] = await AttestAsync();
        ids["/agreements"] = await AgreeAsync();
        ids["/assessments"] = await new Play(Site).ToAssessmentAsync("107", "assessed");
        compared = $"/assessments/side-by-side?wave={ids["/assessments"].Split('.')[0]}";
        await MeetAsync();
        await DecideAsync("QE1-executive");
        ids["/evidence"] = await UploadAsync();
        ids["/notices"] = await FirstAsync("pm-1", "/api/notices");
        ids["asked"] = $"confirm~{Attestation}~{Region.Body}";
        ids["region"] = Region.Body;
        ids["expired"] = await ExpireAsync();
        ids["disposed"] = await DisposeOfAsync();
        await Site.IdleAsync();
    }

    public Task DisposeAsync() => offering.DisposeAsync();

    public void Dispose() => offering.Dispose();

    private string IdFor(string path) =>
        ids.GetValueOrDefault(path[..path.IndexOf('/', 1)]) ?? throw new InvalidOperationException($"{path} needs an id in {nameof(MatrixSite)}.");

    private static string Address(RouteEndpoint endpoint, string id) => string.Join('/', endpoint.Path().Split('/').Select(part => part switch
    {
        "{action}" => "pause",
        "{move}" => "answer",
        "{section}" => "finance",
        "{kind}" when id != "none" => "enquiry",
        _ when part.StartsWith('{') => Uri.EscapeDataString(id),
        _ => part,
    }));

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

    /// <summary>An agreement whose term is over.</summary>
    private async Task<string> ExpireAsync()
    {
        const string Id = "joint-working-QYG-2024-04-01";
        var request = new AgreementRequest(
            AgreementKind.JointWorking, "QYG", [Region], new(2024, 4, 1), new(2025, 3, 31), new("w.f", "G6", 1, ["105"]), new(2024, 3, 31), "pm-1");
        await Journal.ExecuteAsync<Agreement>(Id, Actor.System, agreement => agreement.Require(request), default);
        await Journal.ExecuteAsync<Agreement>(Id, Actor.System, agreement => agreement.Advance(Journal.Now), default);
        return Id;
    }

    /// <summary>A document of long ago whose files have been disposed of.</summary>
    private async Task<string> DisposeOfAsync()
    {
        const string Id = "disposed";
        var scope = ImmutableSortedDictionary<string, string>.Empty.Add("footprint", Footprint);
        var added = new EvidenceAdded(
            "board-paper", "An old paper", scope, "old.txt", "text/plain", 1, "0", "disposed/1", "pm-1", new(1990, 1, 1, 9, 0, 0, TimeSpan.Zero));
        var book = Site.Services.GetRequiredService<EvidenceBook>();
        var retention = book.RetentionOf(book.RulesFor(added.Kind));
        await DoAsync(document => document.Add(added));
        await DoAsync(document => document.ProposeDisposal(retention, "Old.", new("pm-1", Journal.Now)));
        await DoAsync(document => document.Dispose(retention, new("pm-2", Journal.Now)));
        return Id;

        Task DoAsync(Func<EvidenceDocument, IReadOnlyList<IEvent>> command) => Journal.ExecuteAsync(Id, Actor.System, command, default);
    }

    /// <summary>Puts an enquiry on record, which the executive's own body answers.</summary>
    private async Task<string> AskAsync()
    {
        (string, string)[] enquiry =
        [
            ("key", "one"), ("values.from", "trust"), ("values.question", "Who signs next year?"), ("values.contact", "The office"), ("owner", "QYG"),
            ("due.day", "1"), ("due.month", "6"), ("due.year", "2026"), ("links.service", "105"), ("links.footprint", Footprint),
        ];
        return (await new Browser(Site.As("QYG-contributor")).PostAsync("/records/kinds/enquiry/new", enquiry)).Split('/', '?')[2];
    }

    private async Task<string> UploadAsync()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("board-paper"), "kind" },
            { new StringContent($$"""{"footprint":"{{Footprint}}"}"""), "scope" },
            { new ByteArrayContent("The text of the paper."u8.ToArray()), "file", "paper.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = form, Headers = { { "Idempotency-Key", "paper" } } };
        return (await (await Site.As("pm-1").SendAsync(request)).ReadAsync()).GetProperty("id").GetString()!;
    }

    /// <summary>Sets a committee up, and calls a meeting of it.</summary>
    private async Task MeetAsync()
    {
        ids["/committees"] = "JC-NENC";
        var manager = new Browser(Site.As("pm-1"));
        await manager.PostAsync("/committees", ("code", "JC-NENC"));
        ids["/meetings"] = (await manager.PostAsync(
            "/committees/JC-NENC/meetings", ("key", "one"), ("on.day", "12"), ("on.month", "5"), ("on.year", "2026"), ("agenda", "Terms"))).Split('/')[2];
    }

    private async Task DecideAsync(string persona)
    {
        var client = Site.As(persona);
        var task = await FirstAsync(persona, "/api/tasks");
        var paper = (await (await client.GetAsync($"/api/tasks/{task}")).ReadAsync()).GetProperty("paper").GetString();
        using var decision = Answers.Json($$"""{ "paper": "{{paper}}", "decision": "approve", "rationale": "It is ready." }""");
        _ = await (await client.PostAsync($"/api/tasks/{task}/decision", decision)).ReadAsync();
        ids["answered"] = task;
        await Site.IdleAsync();
    }

    private AggregateJournal Journal => Site.Services.GetRequiredService<AggregateJournal>();
}
