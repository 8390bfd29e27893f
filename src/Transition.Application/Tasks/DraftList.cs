using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Tasks;

/// <summary>
/// For which tasks a person has begun an answer: one document a person, so that whoever answers tasks without drafts need not look
/// for one each time. A process that is alone reads it once.
/// </summary>
public sealed class DraftList([FromKeyedServices(Settings.Store)] IDocumentStore settings, Tenancy tenancy, TimeProvider machine)
{
    private readonly ConcurrentDictionary<string, (ImmutableHashSet<string> Tasks, long Epoch)> known = new();
    private readonly KeyedLocks locks = new();

    public async Task<bool> HasAsync(string person, string task, CancellationToken cancellation)
    {
        using var mine = await locks.EnterAsync(person, cancellation);
        return (await ReadAsync(person, cancellation)).Contains(task);
    }

    /// <summary>To be called before a draft is stored, so that none is ever overlooked.</summary>
    public Task AddAsync(string person, string task, CancellationToken cancellation) =>
        ChangeAsync(person, tasks => tasks.Add(task), cancellation);

    /// <summary>To be called once a draft is gone.</summary>
    public Task RemoveAsync(string person, string task, CancellationToken cancellation) =>
        ChangeAsync(person, tasks => tasks.Remove(task), cancellation);

    private async Task<ImmutableHashSet<string>> ReadAsync(string person, CancellationToken cancellation)
    {
        if (tenancy.IsCertain && known.TryGetValue(person, out var last) && last.Epoch == tenancy.Epoch)
        {
            return last.Tasks;
        }

        var epoch = tenancy.Epoch;
        var tasks = (await settings.ReadAsync(KeyOf(person), cancellation))?.As<ImmutableHashSet<string>>() ?? [];
        known[person] = (tasks, epoch);
        return tasks;
    }

    private async Task ChangeAsync(
        string person, Func<ImmutableHashSet<string>, ImmutableHashSet<string>> change, CancellationToken cancellation)
    {
        using var mine = await locks.EnterAsync(person, cancellation);
        known.TryRemove(person, out _);
        await settings.ChangeAsync(KeyOf(person), [], change, machine, cancellation);
    }

    private static string KeyOf(string person) => $"drafts|{person}";
}
