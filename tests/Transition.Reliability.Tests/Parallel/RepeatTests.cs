using System.Text;
using Transition.Application.Evidence;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Evidence;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;
using Transition.Reliability.Tests.Support;

namespace Transition.Reliability.Tests.Parallel;

/// <summary>The same Idempotency-Key many times at the same moment, on two processes: one effect, and the same answer for all.</summary>
public sealed class RepeatTests(Furnished furnished) : IClassFixture<Furnished>
{
    private const int Times = 20;

    [Fact]
    public async Task PlanAndLaunch_WithOneKeyInParallel_MakesOneWave()
    {
        await using var crew = await Crew.GatherAsync(furnished.Copy(), FaultPlan.None, FaultPlan.None);
        var input = new WaveInput("Made up", "joint-only", new(["105", "3"], null), ["NENC"], new(new(2023, 4, 1)));

        var waves = await ManyAsync(crew, node => node.Get<WavePlanner>().PlanAsync(crew["pm-1"], input, "key", CancellationToken.None));
        var launched = await ManyAsync(crew, node => node.Get<WavePlanner>().LaunchAsync(crew["pm-1"], waves[0].Id, CancellationToken.None));

        Assert.Single(waves.Select(wave => wave.Id).Distinct());
        Assert.Single(launched.Select(wave => (wave.LaunchedAt, wave.LaunchedBy)).Distinct());
        Assert.Equal(["wave-planned", "wave-launched", "footprint-launched"], await Remains.TypesAsync(crew.Node, Wave.Kind));
        Assert.Equal(2, (await Remains.TypesAsync(crew.Node, ServiceTransition.Kind)).Count(type => type == "transition-started"));
    }

    [Fact]
    public async Task Start_WithOneKeyInParallel_MakesOneTransition()
    {
        await using var crew = await Crew.GatherAsync(furnished.Copy(), FaultPlan.None, FaultPlan.None);
        var input = new TransitionInput("105", "NENC", "joint-only", new(new(2023, 4, 1)));

        var started = await ManyAsync(crew, node => node.Get<TransitionDesk>().StartAsync(crew["pm-1"], input, "key", CancellationToken.None));

        Assert.Equal("105-NENC-1", Assert.Single(started.Select(transition => transition.Id).Distinct()));
        Assert.Single(await Remains.TypesAsync(crew.Node, ServiceTransition.Kind), type => type == "transition-started");
    }

    [Fact]
    public async Task Upload_WithOneKeyInParallel_MakesOneDocument()
    {
        await using var crew = await Crew.GatherAsync(furnished.Copy(), FaultPlan.None, FaultPlan.None);
        var scope = new Dictionary<string, string> { ["service"] = "105" };

        var documents = await ManyAsync(crew, node => node.Get<EvidenceDesk>().UploadAsync(
            crew["pm-1"], new("paper", "Made up", scope, "made-up.txt", null, new MemoryStream(Encoding.UTF8.GetBytes("the same"))), "key",
            CancellationToken.None));

        Assert.Single(documents.Select(document => document.Id).Distinct());
        Assert.Equal(["evidence-added"], await Remains.TypesAsync(crew.Node, EvidenceDocument.Kind));
    }

    private static async Task<IReadOnlyList<T>> ManyAsync<T>(Crew crew, Func<Node, Task<T>> command)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => crew.OnEachAsync(command)));
        return [.. answers.SelectMany(answer => answer)];
    }
}
