using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Access;

/// <summary>Standing in for somebody, between two dates.</summary>
public sealed class DeputyTests
{
    private static readonly Grant Board = new(Role.Approver, "QHG", Capacity.Board);
    private static readonly By Anna = Some.By("anna", "2026-04-01");
    private static readonly Person Ben = new("ben", "Ben", [new(Role.Contributor, "QHG")], Demonstration: false);

    [Fact]
    public void R25_Deputy_HasTheRoleBetweenTwoDates_WithTheOthersName()
    {
        var deputy = Ben.After(Ben.StandInFor(Board, null, Some.Date("2026-04-14"), "Leave", Anna));

        var grant = Assert.Single(deputy.StandsInAs);
        Assert.Equal(("anna", "anna"), (grant.OnBehalfOf, grant.GrantedBy));
        Assert.True(grant.IsInForceOn(Some.Date("2026-04-14")));
        Assert.False(grant.IsInForceOn(Some.Date("2026-04-15")));
        Some.Refused(RefusalKind.Conflict, "named", () => deputy.StandInFor(Board, null, Some.Date("2026-04-14"), "Illness", Anna));
        Assert.Empty(deputy.After(deputy.EndStandingIn(Board, "anna")).StandsInAs);
        Some.Refused(RefusalKind.Conflict, "not-deputy", () => deputy.EndStandingIn(Board, "carol"));
    }

    [Fact]
    public void R25_Deputy_WithoutAnEndOrOfAnotherBodyOrOneself_IsRefused()
    {
        Some.RefusedField("until", () => Ben.StandInFor(Board, null, null, "Leave", Anna));
        Some.RefusedField("until", () => Ben.StandInFor(Board, null, Some.Date("2026-03-01"), "Leave", Anna));
        Some.RefusedField("until", () => Ben.StandInFor(Board, null, Some.Date("2028-03-01"), "Leave", Anna));
        Some.RefusedField("reason", () => Ben.StandInFor(Board, null, Some.Date("2026-04-14"), " ", Anna));
        Some.RefusedField("to", () => Ben.StandInFor(Board with { Organisation = "QH8" }, null, Some.Date("2026-04-14"), "Leave", Anna));
        Some.RefusedField("to", () => Ben.StandInFor(Board, null, Some.Date("2026-04-14"), "Leave", Anna with { Person = "ben" }));
    }

    [Theory]
    [InlineData("ben", null, true)]
    [InlineData("carol", "ben", true)]
    [InlineData("carol", null, false)]
    public void R25_WhatKeepsOneOut_KeepsTheDeputyOut(string person, string? other, bool isOut) =>
        Assert.Equal(isOut, new By(person, default, other).IsOneOf(["ben"]));
}
