using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Insight;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.LocalHost.Clock;
using Transition.LocalHost.Commands;
using Transition.LocalHost.Demo;
using Transition.LocalHost.Engine;

namespace Transition.LocalHost;

/// <summary>What the verbs of the command line do that serve nobody over HTTP.</summary>
public static class Verbs
{
    private const int Failed = 1;

    /// <summary>Whoever sits at the machine that holds the data may look it over.</summary>
    private static readonly Caller Operator = new("operator", "Operator of this machine", [new(Role.Auditor, Bodies.Nhse)]);

    /// <summary>Tells the demonstration's story, from where it was left.</summary>
    public static async Task<int> DemoAsync(LocalHostSession session)
    {
        await using var provider = Services(session);
        var engine = provider.GetRequiredService<LocalEngine>();
        await provider.GetRequiredService<IStorageProbe>().PrepareAsync(session.Stopping);
        await provider.GetRequiredService<MovableBusinessClock>().BeginAtAsync(London.Midnight(DemoStory.Begins), session.Stopping);
        await engine.StartAsync(null, session.Stopping);
        await provider.GetRequiredService<DemoRun>().RunAsync(session.Output, session.Stopping);
        return 0;
    }

    /// <summary>Proves the history, and names what is wrong with it.</summary>
    public static async Task<int> VerifyAsync(LocalHostSession session)
    {
        await using var provider = Services(session);
        await provider.GetRequiredService<IStorageProbe>().PrepareAsync(session.Stopping);
        return await VerifyAsync(session, provider);
    }

    internal static async Task<int> VerifyAsync(LocalHostSession session, IServiceProvider provider) =>
        await TellAsync(session, await provider.GetRequiredService<AuditDesk>().VerifyAsync(Operator, session.Stopping));

    internal static async Task<int> TellAsync(LocalHostSession session, AuditResult result)
    {
        foreach (var problem in result.Problems)
        {
            await session.Output.WriteLineAsync($"{problem.Aggregate}, event {problem.Sequence}: {problem.Problem}");
        }

        await session.Output.WriteLineAsync(result.Valid
            ? $"The history is as it was recorded: {result.Checked} events."
            : $"The history is not as it was recorded: {result.Problems.Count} problems in {result.Checked} events.");
        return result.Valid ? 0 : Failed;
    }

    /// <summary>Makes the read models anew.</summary>
    public static async Task<int> RebuildAsync(LocalHostSession session)
    {
        await using var provider = Services(session);
        await provider.GetRequiredService<IStorageProbe>().PrepareAsync(session.Stopping);
        await provider.GetRequiredService<MovableBusinessClock>().LoadAsync(session.Stopping);
        var count = await provider.GetRequiredService<Rebuild>().RunAsync(null, session.Stopping);
        await session.Output.WriteLineAsync($"The read models of {count} aggregates have been made anew.");
        return 0;
    }

    internal static ServiceProvider Services(LocalHostSession session) => new ServiceCollection()
        .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
        .AddLocalHost(session)
        .BuildServiceProvider();
}
