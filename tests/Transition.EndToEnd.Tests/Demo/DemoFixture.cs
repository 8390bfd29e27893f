using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.EndToEnd.Tests.Support;
using Transition.LocalHost.Clock;
using Transition.TestSupport;

namespace Transition.EndToEnd.Tests.Demo;

/// <summary>
/// A demonstration whose host is killed at twenty random moments, and started again until the story is told. Azurite lives on.
/// </summary>
public sealed class DemoFixture : IAsyncLifetime
{
    public const int Kills = 20;

    // The story has 35 days; the last ones are over so quickly that a kill could come too late.
    private const int LastDay = 33;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);

    private AzuriteProcess? azurite;
    private Machine? machine;

    public int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("TRANSITION_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next();

    /// <summary>The day of the story that was under way at each kill.</summary>
    internal List<int> KilledOn { get; } = [];

    internal int ExitCode { get; private set; }

    internal string LastWords { get; private set; } = "";

    internal Machine Machine => machine ?? throw new InvalidOperationException("The story has not been told.");

    public async Task InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync();
        machine = await Machine.OpenAsync(azurite.ConnectionString);
        foreach (var moment in Moments())
        {
            await RunAndKillAsync(moment);
        }

        await using var last = Start();
        ExitCode = await last.WaitAsync();
        LastWords = last.Said;
        await Machine.Get<MovableBusinessClock>().LoadAsync(CancellationToken.None);
        await GiveUpAsync();
    }

    public async Task DisposeAsync()
    {
        if (machine is not null)
        {
            await machine.DisposeAsync();
        }

        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }

    /// <summary>The marks of a killed host stay until nothing of it can be under way any more: the sweep of a later moment.</summary>
    private async Task GiveUpAsync()
    {
        var later = ActivatorUtilities.CreateInstance<Sweep>(Machine.Services, new HastyTime(ahead: TimeSpan.FromMinutes(10)));
        await later.RunAsync(Sweep.Usual, CancellationToken.None);
    }

    /// <summary>Days of the story with a part of a day, in order.</summary>
    private IEnumerable<double> Moments()
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, Kills).Select(_ => random.NextDouble() * LastDay).Order();
    }

    private HostProcess Start() => HostProcess.Start("demo", "--storage", azurite!.ConnectionString);

    private async Task RunAndKillAsync(double moment)
    {
        await using var host = Start();
        var day = (int)moment;
        await Waiting.UntilAsync(
            async () => host.HasExited || await DaysDoneAsync() >= day, () => $"day {day} of the story. The host said: {host.Said}");
        await Task.Delay((moment - day) * LongestWait);
        if (host.HasExited)
        {
            throw new InvalidOperationException($"With seed {Seed} the host ended before the kill on day {day}. It said: {host.Said}");
        }

        await host.KillAsync();
        KilledOn.Add(await DaysDoneAsync());
    }

    private async Task<int> DaysDoneAsync() =>
        await Machine.Get<IDocumentStore>(Settings.Store).ReadAsync("demo-days-done", CancellationToken.None) is { } kept
            ? int.Parse(Encoding.UTF8.GetString(kept.Content.Span), CultureInfo.InvariantCulture)
            : 0;
}
