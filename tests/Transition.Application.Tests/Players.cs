using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Common;

namespace Transition.Application.Tests;

/// <summary>The demonstration personas, playing one service's move in the North East and North Cumbria.</summary>
internal sealed class Players(TestHost host, IReadOnlyDictionary<string, Caller> cast) : IAsyncDisposable
{
    public const string Service = "105";
    public const string Footprint = "NENC";

    /// <summary>The id of the first move of that service there.</summary>
    public const string Move = "105-NENC-1";

    private static readonly string[] Executives = ["QHM-executive", "Y63-executive"];

    /// <summary>Who is asked at the gates of the move.</summary>
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["G2"] = Executives,
        ["G3"] = Executives,
        ["G4"] = ["nmp-1"],
        ["G5"] = ["nhse-board-1"],
        ["G6"] = ["QHM-signatory", "Y63-signatory"],
        ["G7"] = ["JC-NENC-chair"],
        ["G8"] = Executives,
        ["G9"] = ["nhse-board-1"],
        ["G10"] = Executives,
        ["G11"] = ["QHM-board"],
        ["G12"] = ["QHM-signatory", "X24-signatory"],
        ["G13"] = ["pm-1"],
    };

    public TestHost Host => host;

    public Caller Manager => this["pm-1"];

    public Caller this[string id] => cast[id];

    public static async Task<Players> GatherAsync(Action<IServiceCollection>? add = null)
    {
        var host = await TestHost.WithReferenceDataAsync(add);
        var cast = await host.Get<DemoPersonas>().RegisterAsync(CancellationToken.None);
        await host.SettleAsync();
        return new(host, cast.ToDictionary(person => person.Id, person => Caller.Of(person, DateOnly.MinValue)));
    }

    /// <summary>The players, with the move begun.</summary>
    public static async Task<Players> StartedAsync()
    {
        var players = await GatherAsync();
        await players.StartAsync();
        return players;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public Task<TransitionView> StartAsync(string pathway = "joint-then-delegated", string key = "start") => host.Get<TransitionDesk>().StartAsync(
        Manager, new(Service, Footprint, pathway, new(new(2024, 4, 1), new(2025, 4, 1))), key, CancellationToken.None);

    public Task<TransitionView> LookAsync(string id) => host.Get<TransitionDesk>().GetAsync(Manager, id, CancellationToken.None);

    /// <summary>The one task that waits for a persona at a gate.</summary>
    public async Task<TaskView> TaskAsync(string persona, string gate)
    {
        await host.SettleAsync();
        var inbox = await host.Get<TaskDesk>().ListAsync(this[persona], CancellationToken.None);
        var entry = Assert.Single(inbox.Items, task => task.Gate == gate);
        return await host.Get<TaskDesk>().GetAsync(this[persona], entry.Id, CancellationToken.None);
    }

    /// <summary>Passes gates, in the order given, by the answers of all who are asked there.</summary>
    public async Task PassAsync(params string[] gates)
    {
        foreach (var (gate, persona) in gates.SelectMany(gate => Asked[gate].Select(persona => (gate, persona))))
        {
            await AnswerAsync(persona, gate);
        }
    }

    public async Task ApproveAsync(string persona, string gate)
    {
        var task = await TaskAsync(persona, gate);
        await host.Get<AnswerDesk>().DecideAsync(
            this[persona], task.Id, new(task.Paper, Domain.Submissions.Outcome.Approve, "It is ready."), CancellationToken.None);
    }

    public async Task ConfirmAsync(string persona, string gate)
    {
        var task = await TaskAsync(persona, gate);
        await host.Get<AnswerDesk>().ConfirmAsync(this[persona], task.Id, new("It is so."), CancellationToken.None);
    }

    public async Task SignAsync(string persona, string gate)
    {
        var task = await TaskAsync(persona, gate);
        var document = await UploadAsync(persona, $"{persona}-{gate}");
        await host.Get<AnswerDesk>().SignAsync(this[persona], task.Id, new("A. Signatory", document.Id, task.Paper), CancellationToken.None);
    }

    public Task<EvidenceView> UploadAsync(string persona, string key, string fileName = "agreement.txt", string content = "executed",
        string? document = null) =>
        host.Get<EvidenceDesk>().UploadAsync(
            this[persona],
            new("executed-agreement", "Agreement", new Dictionary<string, string> { ["service"] = Service }, fileName, document,
                new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content))),
            key,
            CancellationToken.None);

    public async Task ToJointAsync()
    {
        await ToJointGatesAsync();
        await MoveToAsync(new(2024, 4, 1));
    }

    /// <summary>Through every gate before joint; only the date is still to come.</summary>
    public Task ToJointGatesAsync() => PassAsync("G2", "G3", "G4", "G5", "G6", "G7");

    public async Task MoveToAsync(DateOnly day)
    {
        host.Clock.Now = London.Midnight(day).AddHours(10);
        await host.Get<Deadlines>().PlayAsync(CancellationToken.None);
    }

    private async Task AnswerAsync(string persona, string gate)
    {
        switch ((await TaskAsync(persona, gate)).Kind)
        {
            case TaskKind.Decide:
                await ApproveAsync(persona, gate);
                break;
            case TaskKind.Sign:
                await SignAsync(persona, gate);
                break;
            default:
                await ConfirmAsync(persona, gate);
                break;
        }
    }
}
