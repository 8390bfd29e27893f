using Transition.Domain.Common;

namespace Transition.Domain.Tests.Common;

public sealed class RefusedExceptionTests
{
    [Fact]
    public void R25_Refusal_NamesTheBodiesThatItIsAbout_AndLeavesOtherWordsAlone()
    {
        var refused = Refuse.Forbidden("not-asked", "QHM is not asked here. Only QYG, Y63 can answer, not QYG2.").About("QHM", "QYG", "Y63");

        Assert.Equal(
            "Name of QHM is not asked here. Only Name of QYG, Name of Y63 can answer, not QYG2.", refused.Named(code => $"Name of {code}").Message);
    }

    [Fact]
    public void R25_RefusalsOfAForm_AreNamedEach_AndKeepTheirFields()
    {
        var refused = new RefusedException([Refuse.Invalid("owner", "QHM must be there.").About("QHM"), Refuse.Invalid("due", "QHM stays.")]);

        var named = refused.Named(_ => "The ICB");

        Assert.Equal([("owner", "The ICB must be there."), ("due", "QHM stays.")], named.All.Select(one => (one.Field!, one.Message)));
    }
}
