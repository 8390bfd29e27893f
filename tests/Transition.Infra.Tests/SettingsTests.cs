using System.Text.Json;
using Transition.Infra.Tests.Rules;

namespace Transition.Infra.Tests;

/// <summary>Whoever runs the app finds every setting that it reads: in the sample for one machine, and in the page about Azure.</summary>
public sealed class SettingsTests
{
    /// <summary>On one machine the connection string stands in for the two addresses, and nothing stands in for GOV.UK Notify.</summary>
    private static readonly string[] NotInTheSample =
        ["Transition__Notify__BaseAddress", "Transition__Storage__BlobServiceUri", "Transition__Storage__TableServiceUri"];

    [Fact]
    public void Sample_ForOneMachine_HoldsEverySettingThatIsReadAndNoOther()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "local.settings.sample.json")));
        var own = sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name)
            .Where(name => name.StartsWith("Transition", StringComparison.Ordinal));

        Assert.Equal(SettingsRule.Read.Except(NotInTheSample).Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_AboutAzure_NamesEverySettingThatIsRead()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "deploy.md"));

        Assert.All(SettingsRule.Read, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }
}
