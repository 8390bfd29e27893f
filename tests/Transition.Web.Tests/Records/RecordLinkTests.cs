using Transition.Domain.Access;
using Transition.Domain.Records;
using Transition.Domain.Waves;
using Transition.Web.Insight;
using Transition.Web.Records;

namespace Transition.Web.Tests.Records;

/// <summary>What a record is about is named, and not told by its id.</summary>
public sealed class RecordLinkTests
{
    private static readonly Wave Launched = Wave.Empty("wave-1") with
    {
        Plan = new("Joint commissioning, April 2023", "joint", 1, [], [], new()),
    };

    private static readonly NameBook Names = new(
        [], [], [], new Dictionary<string, Person>(), new Dictionary<string, Wave> { [Launched.Id] = Launched });

    [Theory]
    [InlineData(LinkKind.Wave, "wave-1", "Joint commissioning, April 2023")]
    [InlineData(LinkKind.Wave, "wave-2", "wave-2")]
    [InlineData(LinkKind.Agreement, "delegation-QHM", "Delegation agreement, QHM")]
    public void R34_Link_IsNamed(LinkKind kind, string target, string words) => Assert.Equal(words, RecordWords.Of(new(kind, target), Names));
}
