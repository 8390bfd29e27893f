using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Functions.Tables;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Web.Common;

namespace Transition.Functions.Common;

/// <summary>What the function app is made of: the application, its storage, the web, and what ties them to Durable Functions.</summary>
public static class Composition
{
    public static IServiceCollection AddTransitionFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = StorageSettings.Read(configuration);
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<BusinessClock, SystemBusinessClock>()
            .AddTransitionOrchestrated()
            .AddSingleton<ITableStore>(_ => SdkTableStore.Create(storage))
            .AddTransitionStorage(storage, AggregateKinds.All)
            .AddTransitionApplication()
            .AddTransitionWeb(new TransitionWebOptions());
    }

    /// <summary>The application's waiting is done by orchestrations.</summary>
    public static IServiceCollection AddTransitionOrchestrated(this IServiceCollection services) => services
        .AddSingleton(new Hosting(Orchestrated: true))
        .AddSingleton<DurableSignals>()
        .AddSingleton<IWatcher>(provider => provider.GetRequiredService<DurableSignals>())
        .AddHostedService(provider => provider.GetRequiredService<DurableSignals>())
        .AddSingleton<Station>()
        .AddHostedService(provider => provider.GetRequiredService<Station>())
        .AddSingleton<Wakes>()
        .AddSingleton<Site>();
}
