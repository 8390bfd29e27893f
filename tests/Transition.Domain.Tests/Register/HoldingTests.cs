using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Register;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Register;

/// <summary>Who holds what on a date.</summary>
public sealed class HoldingTests
{
    private static readonly DateOnly Joint = Some.Date("2023-04-01");
    private static readonly DateOnly Live = Some.Date("2024-04-01");

    [Fact]
    public void R31_Holding_BeforeAnyMove_IsWhollyNhsEngland()
    {
        var holding = On(Joint.AddDays(-1));

        Assert.Equal(
            new Holding(
                "13A", "QH8", null, HoldingState.Nhse, "X24", "X24", "X24", "X24", "X24", "X24",
                null, Joint.AddDays(-1), Planned: false),
            holding);
    }

    [Fact]
    public void R31_Holding_InTheJointYear_CommitteeIsResponsibleAndNhsEnglandKeepsTheRest()
    {
        var holding = On(Joint);

        Assert.Equal(
            new Holding(
                "13A", "QH8", "east", HoldingState.Joint, "X24", Some.Committee, "X24", "X24", "X24", Some.Committee,
                Joint, Live.AddDays(-1), Planned: false),
            holding);
        Assert.Equal(holding, On(Live.AddDays(-1)));
    }

    [Fact]
    public void R31_Holding_Delegated_IsTheIcbsAndStaffFollowAYearLater()
    {
        var live = On(Live);

        Assert.Equal(
            new Holding("13A", "QH8", "east", HoldingState.Delegated, "X24", "QH8", "QH8", "QH8", "X24", "QH8", Live, null, Planned: false),
            live);
        Assert.Equal("X24", On(Live.AddYears(1).AddDays(-1)).Staff);
        Assert.Equal("QH8", On(Live.AddYears(1)).Staff);
    }

    [Fact]
    public void R31_Holding_ThatBeginsAfterToday_IsPlanned()
    {
        Assert.True(Holding.Of(Book, "QH8", ["QH8"], Live, Live.AddDays(-1)).Planned);
        Assert.False(Holding.Of(Book, "QH8", ["QH8"], Live, Live).Planned);
        Assert.False(Holding.Of(Book, "QH8", ["QH8"], Joint, Live).Planned);
    }

    [Fact]
    public void R88_Holding_OfASuccessor_IsWhatItsPredecessorHeldInItsOwnName()
    {
        var holding = Holding.Of(Book, "QNEW", ["QNEW", "QH8"], Some.Date("2026-04-01"), Some.Date("2026-05-01"));

        Assert.Equal((HoldingState.Delegated, "QNEW", "QNEW", Live), (holding.State, holding.Responsible, holding.Staff, holding.From));
        Assert.Equal(HoldingState.Nhse, Holding.Of(Book, "QNEW", ["QNEW"], Some.Date("2026-04-01"), Live).State);
    }

    [Fact]
    public void R88_Holding_OfASuccessorThatMovedItself_IsItsOwn()
    {
        var book = Book.After(new HoldingDated("13A-new-1", HoldingState.Nhse, Some.Date("2027-04-01"), ["QNEW"], "new", null, null));

        Assert.Equal(Some.Date("2027-03-31"), Holding.Of(book, "QNEW", ["QNEW", "QH8"], Live, Live).Until);
        Assert.Equal(HoldingState.Nhse, Holding.Of(book, "QNEW", ["QNEW", "QH8"], Some.Date("2027-04-01"), Live).State);
    }

    [Fact]
    public void R82_Holding_AfterAClawBack_IsNhsEnglandsWithItsStaff()
    {
        var book = Book.After(new HoldingDated("13A-east-2", HoldingState.Nhse, Some.Date("2026-04-01"), ["QH8"], "east", null, null));
        var holding = Holding.Of(book, "QH8", ["QH8"], Some.Date("2026-04-01"), Live);

        Assert.Equal((HoldingState.Nhse, "X24", "X24"), (holding.State, holding.Responsible, holding.Staff));
        Assert.Equal("QH8", Holding.Of(book, "QH8", ["QH8"], Some.Date("2026-03-31"), Live).Staff);
    }

    [Fact]
    public void R31_Holding_OfAnIcbThatDidNotMove_StaysNhsEnglands() =>
        Assert.Equal(HoldingState.Nhse, Holding.Of(Book, "QMJ", ["QMJ"], Live, Live).State);

    private static Custody Book { get; } = Custody.Empty("13A").After(
        new ServiceCatalogued(Some.Facts),
        new HoldingDated("13A-east-1", HoldingState.Joint, Joint, ["QH8"], "east", Some.Committee, null),
        new HoldingDated("13A-east-1", HoldingState.Delegated, Live, ["QH8"], "east", Some.Committee, Live.AddYears(1)));

    private static Holding On(DateOnly date) => Holding.Of(Book, "QH8", ["QH8"], date, Some.Date("2030-01-01"));
}
