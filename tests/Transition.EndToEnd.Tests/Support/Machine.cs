using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.LocalHost;
using Transition.LocalHost.Clock;

namespace Transition.EndToEnd.Tests.Support;

/// <summary>The application on a storage, without a host: to look at what hosts have left there.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Machine(string connectionString) =>
        services = new ServiceCollection().AddLogging().AddLocalHost(connectionString).BuildServiceProvider();

    public IServiceProvider Services => services;

    public static Caller Auditor { get; } = new("auditor", "Auditor of the test", [new(Role.Auditor, Bodies.Nhse)]);

    public static async Task<Machine> OpenAsync(string connectionString)
    {
        var machine = new Machine(connectionString);
        await machine.Get<IStorageProbe>().PrepareAsync(CancellationToken.None);
        await machine.Get<MovableBusinessClock>().LoadAsync(CancellationToken.None);
        return machine;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public T Get<T>(string key)
        where T : notnull => services.GetRequiredKeyedService<T>(key);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
