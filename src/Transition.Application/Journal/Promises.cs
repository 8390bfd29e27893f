using System.Collections.Concurrent;

namespace Transition.Application.Journal;

/// <summary>
/// Commands that were answered once they were durable, before all that they caused could be read. A process that is alone on its
/// storage answers so, because whoever reads next asks the same process, and waits there for what was promised.
/// </summary>
public sealed class Promises(Tenancy tenancy, TimeProvider machine)
{
    private readonly ConcurrentDictionary<Task, bool> open = new();

    /// <summary>Runs a command and answers for it: at once where this process is alone, else when what it caused can be read.</summary>
    public async Task<T> MakeAsync<T>(Func<Task<T>> command, CancellationToken cancellation)
    {
        if (!tenancy.IsCertain)
        {
            return await Cascade.RunAsync(command, machine, cancellation);
        }

        var (result, settled) = await Cascade.PromiseAsync(command, machine);
        _ = KeepAsync(settled);
        return result;
    }

    /// <summary>Ends when all that was promised before the call can be read, or has taken too long.</summary>
    public Task KeptAsync() => Task.WhenAll(open.Keys);

    private async Task KeepAsync(Task settled)
    {
        open[settled] = true;
        await settled;
        open.TryRemove(settled, out _);
    }
}
