using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>A site for people of two tenants of Entra ID, with one auditor whom it knows.</summary>
public sealed class EntraSite : IAsyncLifetime, IDisposable
{
    public EntraSite()
        : this(trustsPlatform: true)
    {
    }

    internal EntraSite(bool trustsPlatform)
    {
        var entra = new EntraOptions(EntraTokens.Application, [Tokens.Tenant, Tokens.OtherTenant]) { TrustsPlatform = trustsPlatform };
        Site = new(AddEntra, options => options with { Entra = entra });
    }

    public EntraTokens Tokens { get; } = new();

    public TestSite Site { get; }

    public Guid Auditor { get; } = Guid.NewGuid();

    public Guid Administrator { get; } = Guid.NewGuid();

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        foreach (var tenant in (Guid[])[Tokens.Tenant, Tokens.OtherTenant])
        {
            await EnterAsync("Ada the auditor", Role.Auditor, tenant, Auditor);
            await EnterAsync("Amir the administrator", Role.Administrator, tenant, Administrator);
        }
    }

    public Task DisposeAsync() => Site.DisposeAsync();

    public void Dispose()
    {
        Site.Dispose();
        Tokens.Dispose();
    }

    private Task EnterAsync(string name, string role, Guid tenant, Guid objectId) =>
        Site.Services.GetRequiredService<PeopleDesk>().RegisterAsync(
            new("administrator-1", "Administrator", [new(Role.Administrator, Bodies.Nhse)]),
            new(null, name, [new(role, Bodies.Nhse)], $"{tenant}", $"{objectId}"),
            CancellationToken.None);

    private void AddEntra(IServiceCollection services)
    {
        services.AddSingleton(new AccessOptions { Contact = "the specialised commissioning team" });
        services.Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Trace);
        services.ConfigureAll<JwtBearerOptions>(bearer => bearer.BackchannelHttpHandler = Tokens);
    }
}
