using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Storage;

namespace Transition.Application.Tests;

/// <summary>The application over stores in memory, with its settler at work.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    private TestHost(Action<IServiceCollection>? add = null)
    {
        var wanted = new ServiceCollection();
        add?.Invoke(wanted);
        wanted.TryAddSingleton(TimeProvider.System);
        services = wanted
            .AddLogging()
            .AddSingleton<BusinessClock>(Clock)
            .AddInMemoryTransitionStorage()
            .AddTransitionApplication()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        work = Get<Settler>().RunAsync(stop.Token);
    }

    public TestClock Clock { get; } = new();

    public static Caller Manager { get; } = new("olivia", "Olivia", [new(Role.ProgrammeManager, Bodies.Nhse)]);

    public static Caller Board { get; } = new("bea", "Bea", [new(Role.Approver, Bodies.NhseBoard, Capacity.Board)]);

    public static Caller Icb { get; } = new("ian", "Ian", [new(Role.Approver, "QMJ", Capacity.Board)]);

    public static Caller Auditor { get; } = new("ada", "Ada", [new(Role.Auditor, Bodies.Nhse)]);

    public static Caller Administrator { get; } = new("amir", "Amir", [new(Role.Administrator, Bodies.Nhse)]);

    public static Caller Nobody { get; } = new("nemo", "Nemo", []);

    /// <summary>How many aggregates the reference data makes.</summary>
    public static int ReferenceCount =>
        ReferenceData.Shipped.Organisations.Count + ReferenceData.Shipped.Services.Count + ReferenceData.Shipped.Footprints.Count
        + ReferenceData.Shipped.Frameworks.Count;

    public IDocumentStore Settings => services.GetRequiredKeyedService<IDocumentStore>(Application.Common.Settings.Store);

    public static TestHost Empty() => new();

    /// <param name="add">What this host has besides.</param>
    public static async Task<TestHost> WithReferenceDataAsync(Action<IServiceCollection>? add = null)
    {
        var host = new TestHost(add);
        await host.Get<ReferenceImport>().RunAsync(null, CancellationToken.None);
        await host.SettleAsync();
        return host;
    }

    public IDocumentStore Documents(string store) => services.GetRequiredKeyedService<IDocumentStore>(store);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IEnumerable<T> GetAll<T>() => services.GetServices<T>();

    public Task SettleAsync() => Get<Settler>().IdleAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(4));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        await services.DisposeAsync();
        stop.Dispose();
    }
}
