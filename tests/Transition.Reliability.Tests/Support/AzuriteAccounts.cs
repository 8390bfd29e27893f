using Transition.TestSupport;

namespace Transition.Reliability.Tests.Support;

/// <summary>
/// Empty storages on Azurite, each used once. It is started anew now and then, for it keeps all of them in memory; the one before
/// goes on for the stories that are still told on it.
/// </summary>
internal sealed class AzuriteAccounts : IAsyncDisposable
{
    private const int AccountsEach = 50;
    private const int MostAtOnce = 2;

    private readonly SemaphoreSlim one = new(1);
    private readonly Queue<AzuriteProcess> running = new();
    private int used = AccountsEach;

    /// <summary>The address of the next. Stories on those that were given fifty before must have ended.</summary>
    public async Task<string> NextAsync()
    {
        await one.WaitAsync();
        try
        {
            if (used == AccountsEach)
            {
                running.Enqueue(await AzuriteProcess.StartAsync(accounts: AccountsEach));
                used = 0;
            }

            if (running.Count > MostAtOnce)
            {
                await running.Dequeue().DisposeAsync();
            }

            return running.Last().ConnectionStringOf(++used);
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (running.TryDequeue(out var azurite))
        {
            await azurite.DisposeAsync();
        }

        one.Dispose();
    }
}
