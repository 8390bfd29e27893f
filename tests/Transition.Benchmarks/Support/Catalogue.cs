using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.Domain.Catalogue;
using Transition.LocalHost;

namespace Transition.Benchmarks.Support;

/// <summary>Services that do not exist, so that there are enough to move.</summary>
public static class Catalogue
{
    /// <summary>Enters so many ready services; gives their codes.</summary>
    public static async Task<IReadOnlyList<string>> EnterAsync(string connectionString, int count)
    {
        await using var services = new ServiceCollection().AddLogging().AddLocalHost(connectionString).BuildServiceProvider();
        await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var settler = services.GetRequiredService<Settler>();
        var work = settler.RunAsync(stop.Token);
        var model = ReferenceData.Shipped.Services.Values.First(service => service.First.Suitability == Suitability.Ready);
        var codes = Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"X{number:D3}")).ToList();
        await Parallel.ForEachAsync(codes, async (code, cancellation) => await services.GetRequiredService<AggregateJournal>().ExecuteAsync<Custody>(
            code, Actor.System, book => book.Catalogue(model.Facts with { Name = $"Made up {code}" }, model.First), cancellation));
        await settler.IdleAsync(CancellationToken.None);
        await stop.CancelAsync();
        await work;
        return codes;
    }
}
