using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Footprints;

public sealed class FootprintTests
{
    private static readonly FootprintAgreed East =
        new("East of England", Tier.MultiIcb, Some.Region, Some.Icbs, "QH8", Some.Committee, "Patient flow", "request-1");

    [Fact]
    public void R09_Agree_SameRequestAgain_IsOneFootprint()
    {
        var agreed = Footprint.Empty("east").After(Footprint.Empty("east").Agree(East));

        Assert.Equal((true, Tier.MultiIcb, "QH8"), (agreed.Exists, agreed.Tier, agreed.Lead));
        Assert.Empty(agreed.Agree(East));
        Assert.Equal("code", Some.Refused(RefusalKind.Conflict, "exists", () => agreed.Agree(East with { Request = "request-2" })).Field);
    }

    [Fact]
    public void R09_Agree_WithAMistake_NamesTheField()
    {
        Refused("name", East with { Name = " " });
        Refused("icbs", East with { Icbs = [] });
        Refused("icbs", East with { Icbs = ["QH8", "QHG", "QH8"] });
        Refused("tier", East with { Tier = Tier.SingleIcb });
        Refused("tier", East with { Icbs = ["QH8"] });
        Refused("lead", East with { Lead = "QMJ" });
    }

    [Fact]
    public void R09_Agree_SingleIcb_IsAFootprintOfItsOwn() =>
        Assert.Single(Footprint.Empty("one").Agree(East with { Tier = Tier.SingleIcb, Icbs = ["QH8"], Committee = null }));

    private static void Refused(string field, FootprintAgreed agreed) =>
        Some.RefusedField(field, () => Footprint.Empty("east").Agree(agreed));
}
