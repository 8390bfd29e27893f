namespace Transition.Application.Tests;

/// <summary>A host with the reference data, shared by the tests of a class, which only read it.</summary>
public sealed class ReferenceHost : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TestHost.WithReferenceDataAsync();

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();
}
