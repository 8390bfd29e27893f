using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Notices;
using Transition.Web.Notices;

namespace Transition.Web.Tests.Notices;

public sealed class NotifySettingsTests
{
    [Fact]
    public void R27_Mail_WithAnAddressForABody_GoesThere()
    {
        using var services = Services("""{"QHM":"mailbox@example.org","JC-WM":"committee@example.org"}""").BuildServiceProvider();

        Assert.IsType<GovUkNotifySender>(services.GetRequiredService<INoticeSender>());
        Assert.Equal("committee@example.org", services.GetRequiredService<NotifyOptions>().Addresses["JC-WM"]);
    }

    [Fact]
    public void R27_Mail_WithAddressesThatAreNoJson_StopsTheStartAndSaysWhatToWrite()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Services("QHM=mailbox@example.org"));

        Assert.Contains("as JSON", refused.Message, StringComparison.Ordinal);
    }

    private static IServiceCollection Services(string addresses) => new ServiceCollection().AddSingleton(TimeProvider.System).AddNotify(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Transition:Notify:ApiKey"] = "demonstration-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000",
            ["Transition:Notify:Template"] = "template",
            ["Transition:Notify:Addresses"] = addresses,
        }).Build());
}
