using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Transition.Application.Transitions;
using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Endurance;

/// <summary>The same work for as long as is asked takes no more requests and no more memory at its end than at its beginning.</summary>
public sealed class EnduranceTests(Furnished furnished, AzuriteFixture azurite, ITestOutputHelper output)
    : IClassFixture<Furnished>, IClassFixture<AzuriteFixture>
{
    private const int StepsABatch = 40;
    private const int StepsAFlush = 8;
    private const int FewestBatches = 4;

    /// <summary>What a step may leave in memory: a process that is alone keeps the newest states, up to a number.</summary>
    private const long BytesAStep = 64 * 1024;

    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Work_ForALongTime_TakesAsManyRequestsAndAsMuchMemoryAtItsEndAsAtItsBeginning()
    {
        // As long as this clock stands still nothing goes by itself: how often is stored what was gathered is no matter of how fast Azurite is.
        var ground = await furnished.CopyToAsync(azurite.ConnectionString, new FakeTimeProvider(DateTimeOffset.UtcNow));
        await using var crew = await Crew.GatherAsync(ground, new FaultPlan(isAlone: true));
        await new Scenario(crew).PlayBeginningAsync();
        var spent = Stopwatch.StartNew();
        List<(double Requests, long Bytes)> batches = [];
        while (batches.Count < FewestBatches || (Soak.IsOn && spent.Elapsed < Soak.Length))
        {
            batches.Add(await WorkAsync(crew, batches.Count));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{spent.Elapsed.TotalSeconds,6:F0} s: {batches[^1].Requests:F1} requests a step, {batches[^1].Bytes / 1048576.0:F1} MB "
                + $"after {batches.Count * StepsABatch} steps"));
        }

        // The first batch fills what a process keeps.
        var (early, late) = (batches[1], batches[^1]);
        Assert.InRange(late.Requests, 0, early.Requests * 1.05);
        if (Soak.IsOn)
        {
            // In an ordinary run other tests fill the same memory.
            Assert.InRange(late.Bytes, 0, early.Bytes + (BytesAStep * StepsABatch * (batches.Count - 2)));
        }

        await Remains.MustBeSoundAsync(crew.Node);
    }

    private static async Task<(double Requests, long Bytes)> WorkAsync(Crew crew, int batch)
    {
        var before = crew.Node.Plan.Requests;
        var transition = $"{Scenario.Service}-NENC-1";
        for (var step = 0; step < StepsABatch; step++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{batch}-{step}");
            await crew.Node.Get<TransitionDesk>().PauseAsync(crew["pm-1"], transition, new($"Wait {name}"), None);
            await crew.Node.Get<TransitionDesk>().ResumeAsync(crew["pm-1"], transition, new($"Go on {name}"), None);
            if ((step + 1) % StepsAFlush == 0)
            {
                await crew.Node.IdleAsync();
            }
        }

        return ((crew.Node.Plan.Requests - before) / (double)StepsABatch, GC.GetTotalMemory(forceFullCollection: true));
    }
}
