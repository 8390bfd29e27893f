using Transition.EndToEnd.Tests.Support;
using Transition.TestSupport;
using Transition.TestSupport.Api;

namespace Transition.EndToEnd.Tests.Http;

/// <summary>One host that serves the API, for all tests that speak HTTP.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private TemporaryFolder? folder;
    private AzuriteProcess? azurite;
    private RunningHost? host;

    public string ConnectionString => azurite!.ConnectionString;

    public Human Human => new(host!.Http);

    public async Task InitializeAsync()
    {
        folder = TemporaryFolder.Create();
        azurite = await AzuriteProcess.StartAsync();
        host = await RunningHost.StartAsync("--storage", azurite.ConnectionString, "--data", folder.Path);
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        if (folder is not null)
        {
            await folder.DisposeAsync();
        }
    }
}
