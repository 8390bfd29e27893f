using System.Text.Json;
using Moq;
using Transition.Application.Waves;
using Transition.Domain.Waves;

namespace Transition.Application.Tests.Waves;

/// <summary>How skips are said with names.</summary>
public sealed class SkipWordsTests
{
    [Fact]
    public async Task Named_OneByOneOrAllOrAsJson_HaveTheSameNames()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        Skip[] kept =
        [
            new("105", "NENC", "claim-overlaps", "Transition w-NENC-105 already moves service 105 for QHM."),
            new("2", "NENC", "pathway-not-possible", "Service 2 cannot go joint-then-delegated in NENC."),
        ];

        var named = await host.Get<SkipWords>().NamedAsync(kept, CancellationToken.None);

        Skip[] expected =
        [
            kept[0] with { Reason = "Transition w-NENC-105 already moves service 105 for NHS North East and North Cumbria ICB." },
            kept[1] with { Reason = "Service 2 cannot go 'Joint commissioning, then delegation' in North East and North Cumbria." },
        ];
        Assert.Equal(expected, named);
        Assert.Equal(expected[1], named[1]);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(named));
    }

    [Fact]
    public async Task Named_OnlyCounted_LooksAtNoneOfThem()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var kept = new Mock<IReadOnlyList<Skip>>(MockBehavior.Strict);
        kept.Setup(skips => skips.Count).Returns(5000);

        Assert.Equal(5000, (await host.Get<SkipWords>().NamedAsync(kept.Object, CancellationToken.None)).Count);
    }
}
