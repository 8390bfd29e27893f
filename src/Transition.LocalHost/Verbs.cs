using Transition.Domain.Common;
using Transition.LocalHost.Clock;
using Transition.LocalHost.Commands;
using Transition.LocalHost.Demo;
using Transition.LocalHost.Engine;

namespace Transition.LocalHost;

/// <summary>What the verbs of the command line do.</summary>
public static class Verbs
{
    public static async Task<int> DemoAsync(LocalHostSession session)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
            .AddLocalHost(session.ConnectionString);
        await using var provider = services.BuildServiceProvider();
        var engine = provider.GetRequiredService<LocalEngine>();
        await provider.GetRequiredService<Application.Ports.IStorageProbe>().PrepareAsync(session.Stopping);
        await provider.GetRequiredService<MovableBusinessClock>().BeginAtAsync(London.Midnight(DemoStory.Begins), session.Stopping);
        await engine.StartAsync(null, session.Stopping);
        await provider.GetRequiredService<DemoRun>().RunAsync(session.Output, session.Stopping);
        return 0;
    }
}
