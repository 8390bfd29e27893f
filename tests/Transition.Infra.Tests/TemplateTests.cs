using Transition.Infra.Tests.Rules;

namespace Transition.Infra.Tests;

/// <summary>The templates as they are keep the rules.</summary>
public sealed class TemplateTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["AZURE_ENV_NAME"] = "transition-test",
        ["TRANSITION_ENTRA_CLIENT_ID"] = "11111111-2222-3333-4444-555555555555",
        ["TRANSITION_ACCESS_CONTACT"] = "the team",
        ["TRANSITION_ALERT_ADDRESS"] = "team@example.org",
    };

    [Fact]
    public async Task Templates_Always_CompileWithoutAComplaint()
    {
        var (output, complaints) = await Bicep.RunAsync("build", Path.Combine(Checkout.Infra, "main.bicep"));

        Assert.Equal(string.Empty, complaints);
        Assert.NotEmpty(output);
    }

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("dev.bicepparam")]
    [InlineData("prod.bicepparam")]
    public async Task Parameters_OfEachTier_AreThoseOfTheTemplate(string file)
    {
        var (output, complaints) = await Bicep.RunAsync("build-params", Path.Combine(Checkout.Infra, file), Environment);

        Assert.Equal(string.Empty, complaints);
        Assert.Contains("transition-test", output, StringComparison.Ordinal);
    }

    [Fact]
    public Task Storage_Always_HasNoKeysAndNothingPublic() => HoldsAsync(StorageRule.Faults);

    [Fact]
    public Task Access_Always_IsOneIdentityWithTheLeastRoles() => HoldsAsync(AccessRule.Faults);

    [Fact]
    public Task Network_Always_IsPrivateAndLogged() => HoldsAsync(NetworkRule.Faults);

    [Fact]
    public Task Records_Always_AreKeptAsTheyWereWritten() => HoldsAsync(ProtectionRule.Faults);

    [Fact]
    public Task Everything_Always_IsInTheUnitedKingdom() => HoldsAsync(PlaceRule.Faults);

    [Fact]
    public Task SignIn_Always_IsAskedOfEverybody() => HoldsAsync(SignInRule.Faults);

    [Fact]
    public Task Settings_ThatTheAppReads_AreThoseThatAreSet() => HoldsAsync(SettingsRule.Faults);

    [Fact]
    public Task DurableBackend_EitherOfThem_IsComplete() => HoldsAsync(DurableRule.Faults);

    [Fact]
    public Task Alerts_Always_LookForWhatIsLogged() => HoldsAsync(AlertRule.Faults);

    private static async Task HoldsAsync(Rule rule) => Assert.Empty(rule(await Template.LoadAsync()));
}
