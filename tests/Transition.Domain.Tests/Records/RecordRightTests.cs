using System.Collections.Immutable;
using Transition.Domain.Access;
using Transition.Domain.Records;

namespace Transition.Domain.Tests.Records;

public sealed class RecordRightTests
{
    private static readonly RecordParties Parties = new(
        "QHM", "dan", "Y63", "ann", "X24", ImmutableSortedDictionary<string, string>.Empty.Add("trust", "RTD"));

    [Theory]
    [InlineData(null, "RX1", "zoe", true)]
    [InlineData("author", "RX1", "ann", true)]
    [InlineData("author", "X24", "zoe", false)]
    [InlineData("author-body", "X24", "zoe", true)]
    [InlineData("owner", "QHM", "zoe", true)]
    [InlineData("owner", "QOP", "zoe", false)]
    [InlineData("region", "Y63", "zoe", true)]
    [InlineData("region", "Y62", "zoe", false)]
    [InlineData("programme", "X24", "zoe", true)]
    [InlineData("party", "RTD", "zoe", true)]
    [InlineData("party", "QOP", "dan", true)]
    [InlineData("party", "QOP", "zoe", false)]
    [InlineData("field:trust", "RTD", "zoe", true)]
    [InlineData("field:trust", "QHM", "zoe", false)]
    [InlineData("field:other", "QHM", "zoe", false)]
    public void R96_Fits_ForAPersonOfABody_FollowsTheRelation(string? relation, string body, string person, bool fits)
    {
        var right = new RecordRight(Role.Contributor, null, relation);

        Assert.Equal(fits, right.Fits(new(Role.Contributor, body), person, Parties));
        Assert.False(right.Fits(new(Role.Auditor, body), person, Parties));
    }

    [Fact]
    public void R96_Fits_WithACapacity_WantsThatCapacity()
    {
        var right = new RecordRight(Role.Approver, Capacity.Executive, Relation.Region);

        Assert.True(right.Fits(new(Role.Approver, "Y63", Capacity.Executive), "eve", Parties));
        Assert.False(right.Fits(new(Role.Approver, "Y63", Capacity.Signatory), "eve", Parties));
    }
}
