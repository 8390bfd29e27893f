using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Storage;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

public sealed class EntraServicesTests
{
    private const string Application = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "5f2b7c1e-8d3a-4f6b-9a70-2c1d3e4f5a6b";
    private const string OtherTenant = "6f2b7c1e-8d3a-4f6b-9a70-2c1d3e4f5a6b";
    private const string First = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    private static readonly Dictionary<string, string?> Complete = new()
    {
        [EntraOptions.ClientIdKey] = Application,
        [EntraOptions.TenantsKey] = $"{Tenant}, {OtherTenant}",
        [EntraServices.FirstAdministratorKey] = First,
        [EntraServices.ContactKey] = "the team",
    };

    private static readonly Dictionary<string, string> Platform = new() { ["WEBSITE_AUTH_ENABLED"] = "True", ["WEBSITE_SITE_NAME"] = "transition" };

    [Fact]
    public void Settings_ThatAreComplete_SayWhoComesInAndWhomToAsk()
    {
        var (options, access) = Read(Complete, Environments.Production, Platform);

        Assert.Equal([Guid.Parse(Tenant), Guid.Parse(OtherTenant)], options.Entra!.Tenants);
        Assert.Equal((Guid.Parse(Application), "access_as_user", true), (options.Entra.ClientId, options.Entra.Scope, options.Entra.TrustsPlatform));
        Assert.Equal(($"{First}@{Tenant}", "the team"), (access.FirstAdministrator, access.Contact));

        (_, access) = Read(With(EntraServices.FirstAdministratorKey, $"{First}@{OtherTenant}"), Environments.Production, []);
        Assert.Equal($"{First}@{OtherTenant}", access.FirstAdministrator);
    }

    [Theory]
    [InlineData(EntraOptions.ClientIdKey, null)]
    [InlineData(EntraOptions.ClientIdKey, "transition")]
    [InlineData(EntraOptions.ClientIdKey, "00000000-0000-0000-0000-000000000000")]
    [InlineData(EntraOptions.TenantsKey, null)]
    [InlineData(EntraOptions.TenantsKey, " , ")]
    [InlineData(EntraOptions.TenantsKey, "common")]
    [InlineData(EntraOptions.TenantsKey, Tenant + ",organizations")]
    [InlineData(EntraServices.FirstAdministratorKey, "ann@nhs.net")]
    [InlineData(EntraServices.FirstAdministratorKey, First + "@7f2b7c1e-8d3a-4f6b-9a70-2c1d3e4f5a6b")]
    public void Settings_WithOneMissingOrWrong_KeepTheHostFromStarting(string key, string? value)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read(With(key, value), Environments.Production, []));

        Assert.Contains(key.Replace(":", "__", StringComparison.Ordinal), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "True", "transition", true)]
    [InlineData("Production", "true", "transition", true)]
    [InlineData("Production", "False", "transition", false)]
    [InlineData("Production", null, "transition", false)]
    [InlineData("Production", "1", "transition", false)]
    [InlineData("Production", "True", null, false)]
    [InlineData("Development", "True", "transition", false)]
    public void Platform_IsTrusted_OnlyWhereItSaysThatItsSignInIsOn(string environment, string? isOn, string? site, bool trusted)
    {
        Dictionary<string, string?> variables = new() { ["WEBSITE_AUTH_ENABLED"] = isOn, ["WEBSITE_SITE_NAME"] = site };

        Assert.Equal(trusted, PlatformTrust.IsGiven(new HostEnvironment(environment), variables.GetValueOrDefault));
    }

    [Theory]
    [InlineData("Production", false, null)]
    [InlineData("Staging", false, null)]
    [InlineData("Development", true, null)]
    [InlineData("Development", false, "transition")]
    public void DevelopmentSignIn_AnywhereButOnOneMachineInDevelopment_KeepsTheHostFromStarting(string environment, bool besideEntra, string? azureSite)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IHostEnvironment>(new HostEnvironment(environment))
            .AddSingleton(new TransitionWebOptions { Entra = besideEntra ? new(Guid.NewGuid(), [Guid.NewGuid()]) : null })
            .AddSingleton<IDevelopmentSignIn, Everybody>()
            .BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => SignInRules.Check(services, _ => azureSite));
    }

    [Fact]
    public async Task DevelopmentSignIn_OutsideDevelopment_IsRefusedByTheSiteItself()
    {
        using var site = new TestSite(services => services.AddSingleton<IDevelopmentSignIn, Everybody>(), options => options);

        await Assert.ThrowsAsync<InvalidOperationException>(site.InitializeAsync);
    }

    [Fact]
    public async Task FormTokens_OfOneInstance_AreKnownToTheOthers()
    {
        await using var storage = new ServiceCollection().AddLogging().AddInMemoryTransitionStorage().BuildServiceProvider();
        var protectedText = Protector(storage).Protect("a form");

        Assert.Equal("a form", Protector(storage).Unprotect(protectedText));
    }

    private static IDataProtector Protector(IServiceProvider storage)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddKeyedSingleton(
            StorageServices.Settings, storage.GetRequiredKeyedService<Transition.Application.Ports.IDocumentStore>(StorageServices.Settings));
        services.AddEntra(Configuration(Complete), new HostEnvironment(Environments.Production), _ => null);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private static (TransitionWebOptions Options, AccessOptions Access) Read(
        Dictionary<string, string?> settings, string environment, Dictionary<string, string> variables)
    {
        var services = new ServiceCollection();
        var options = services.AddEntra(Configuration(settings), new HostEnvironment(environment), variables.GetValueOrDefault);
        using var provider = services.BuildServiceProvider();
        return (options, provider.GetRequiredService<AccessOptions>());
    }

    private static Dictionary<string, string?> With(string key, string? value) => new(Complete) { [key] = value };

    private static IConfiguration Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private sealed class Everybody : IDevelopmentSignIn
    {
        public Task<IReadOnlyList<Person>> PersonasAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Person>>([]);
    }
}
