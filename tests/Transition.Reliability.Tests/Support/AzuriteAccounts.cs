using Transition.TestSupport;

namespace Transition.Reliability.Tests.Support;

/// <summary>Empty storages on Azurite, one after the other. It is started anew now and then, for it keeps all of them in memory.</summary>
internal sealed class AzuriteAccounts : IAsyncDisposable
{
    private const int AccountsEach = 50;

    private AzuriteProcess? azurite;
    private int used;

    /// <summary>The address of the next. The one before is not to be used any more.</summary>
    public async Task<string> NextAsync()
    {
        if (azurite is null || used == AccountsEach)
        {
            await StopAsync();
            azurite = await AzuriteProcess.StartAsync(accounts: AccountsEach);
            used = 0;
        }

        return azurite.ConnectionStringOf(++used);
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private ValueTask StopAsync() => azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
}
