using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>One site with its story told once, and a browser in which every persona stays signed in.</summary>
public sealed class MatrixSite : IAsyncLifetime, IDisposable
{
    public const string Nobody = "";

    private readonly Dictionary<string, IBrowserContext> signedIn = [];

    public PortalSite Portal { get; } = new();

    internal Story Story { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        Story = await new Story(Portal).TellAsync();
    }

    internal async Task<Visitor> VisitAsync(string persona)
    {
        if (!signedIn.TryGetValue(persona, out var context))
        {
            var first = persona == Nobody ? await Portal.OpenAsync() : (await Visitor.SignInAsync(Portal, persona)).Page;
            context = first.Context;
            signedIn.Add(persona, context);
        }

        return Visitor.At(await context.NewPageAsync());
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    public void Dispose() => Portal.Dispose();
}
