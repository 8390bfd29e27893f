using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transition.Application;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Functions.Tables;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Notices;

namespace Transition.Functions.Common;

/// <summary>What the function app is made of: the application, its storage, the web, and what ties them to Durable Functions.</summary>
public static class Composition
{
    public static IServiceCollection AddTransitionFunctions(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var storage = StorageSettings.Read(configuration);
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<BusinessClock, SystemBusinessClock>()
            .AddTransitionOrchestrated()
            .AddSingleton<ITableStore>(_ => SdkTableStore.Create(storage))
            .AddTransitionStorage(storage, AggregateKinds.All)
            .AddNotify(configuration)
            .AddTransitionApplication()
            .AddTransitionWeb(Web(services, configuration, environment));
    }

    /// <summary>
    /// On a machine in development the app starts without a tenant, and then nobody can sign in: the demonstration's people are the
    /// local host's alone.
    /// </summary>
    private static TransitionWebOptions Web(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && string.IsNullOrEmpty(configuration[EntraOptions.ClientIdKey])
            ? new() { SecureCookies = false }
            : services.AddEntra(configuration, environment, Environment.GetEnvironmentVariable);

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
