using System.Collections.Immutable;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Catalogue;

/// <summary>What is held under an agreement that ends goes back.</summary>
public sealed class EndedAgreementTests
{
    private static readonly DateOnly Ends = Some.Date("2027-04-01");

    [Fact]
    public void R82_AgreementThatEnds_DatesTheReturnForItsIcbAlone()
    {
        var book = Delegated();

        var ended = book.After(book.EndUnder("delegation-QH8", HoldingState.Delegated, "QH8", "east", Ends));

        Assert.Equal(HoldingState.Delegated, ended.StateOn("QH8", Ends.AddDays(-1)));
        Assert.Equal(HoldingState.Nhse, ended.StateOn("QH8", Ends));
        Assert.Equal(HoldingState.Delegated, ended.StateOn("QHG", Ends));
        Assert.Empty(ended.EndUnder("delegation-QH8", HoldingState.Delegated, "QH8", "east", Ends));
    }

    [Fact]
    public void R82_NoticeTakenBack_TakesTheReturnBack()
    {
        var book = Delegated();
        var ended = book.After(book.EndUnder("delegation-QH8", HoldingState.Delegated, "QH8", "east", Ends));

        var on = ended.After(ended.GoOnUnder("delegation-QH8"));

        Assert.Equal(HoldingState.Delegated, on.StateOn("QH8", Ends.AddYears(1)));
        Assert.Empty(on.GoOnUnder("delegation-QH8"));
    }

    [Fact]
    public void R82_WhatIsHeldOtherwiseByThen_IsNotTouched() =>
        Assert.Empty(Delegated().EndUnder("joint-working-QH8-2025-04-01", HoldingState.Joint, "QH8", "east", Ends));

    private static Custody Delegated() => Custody.Empty("13A").After(
        new ServiceCatalogued(Some.Facts),
        new HoldingDated("13A-east-1", HoldingState.Delegated, Some.Date("2025-04-01"), ImmutableList.Create("QH8", "QHG"), "east", null, null));
}
