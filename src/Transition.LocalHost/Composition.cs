using Transition.Application;
using Transition.Application.Clock;
using Transition.LocalHost.Clock;
using Transition.LocalHost.Commands;
using Transition.LocalHost.Demo;
using Transition.LocalHost.Engine;
using Transition.Storage;

namespace Transition.LocalHost;

/// <summary>What one machine is made of: the application, its storage, a clock that can be moved, and the loop.</summary>
public static class Composition
{
    public static IServiceCollection AddLocalHost(this IServiceCollection services, LocalHostSession session) =>
        services.AddSingleton(session.Tenancy).AddLocalHost(session.ConnectionString);

    public static IServiceCollection AddLocalHost(this IServiceCollection services, string connectionString) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<MovableBusinessClock>()
        .AddSingleton<BusinessClock>(provider => provider.GetRequiredService<MovableBusinessClock>())
        .AddSingleton<IMovableClock>(provider => provider.GetRequiredService<MovableBusinessClock>())
        .AddSingleton<IBusinessTimeline, BusinessTimeline>()
        .AddTransitionStorage(new StorageOptions { ConnectionString = connectionString }, AggregateKinds.All)
        .AddTransitionApplication()
        .AddSingleton<Housekeeping>()
        .AddSingleton<LocalEngine>()
        .AddSingleton<DemoCast>()
        .AddSingleton<DemoPapers>()
        .AddSingleton<DemoAssessments>()
        .AddSingleton<DemoCommittees>()
        .AddSingleton<DemoVoices>()
        .AddSingleton<DemoConditions>()
        .AddSingleton<DemoRisks>()
        .AddSingleton<DemoChecklist>()
        .AddSingleton<DemoDigests>()
        .AddSingleton<DemoStory>()
        .AddSingleton<DemoRun>();
}
