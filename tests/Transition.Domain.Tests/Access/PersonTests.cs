using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Access;

public sealed class PersonTests
{
    private const string Today = "2026-05-12";

    private static readonly By Amir = Some.By("amir", Today);
    private static readonly By Ann = Some.By("ann", Today);
    private static readonly Grant Board = new(Role.Approver, "NHSE-BOARD", Capacity.Board);
    private static readonly Grant Administrator = new(Role.Administrator, Bodies.Nhse);

    private static Person Known => Person.Empty("ann").After(Person.Empty("ann").Register("Ann", [], demonstration: false));

    [Fact]
    public void R96_Register_SameAgain_GivesNothingAndChangesAreKept()
    {
        var person = Person.Empty("ann");
        person = person.After(person.Register(" Ann ", [Board], demonstration: true));

        Assert.Equal(("Ann", true), (person.Name, person.Demonstration));
        Assert.Empty(person.Register("Ann", [], demonstration: true));
        Assert.Single(person.Register("Ann", [], demonstration: false));
        Assert.Equal([Board], person.After(person.Register("Anne", [], demonstration: true)).Grants);
    }

    [Theory]
    [InlineData("boss", "X24", null, "role")]
    [InlineData(Role.Approver, "X24", null, "capacity")]
    [InlineData(Role.Approver, "X24", "king", "capacity")]
    [InlineData(Role.Auditor, "X24", Capacity.Board, "capacity")]
    [InlineData(Role.Auditor, "X24", "king", "capacity")]
    public void R96_Role_ThatThereIsNot_IsRefused(string role, string organisation, string? capacity, string field)
    {
        var wrong = new Grant(role, organisation, capacity);

        Some.RefusedField("roles", () => Person.Empty("ann").Register("Ann", [Board, wrong], demonstration: false));
        Some.RefusedField("roles", () => Known.SetRoles([Board, wrong], Amir, othersAdminister: true));
        Some.RefusedField(field, () => Known.GrantRole(wrong, Amir, othersAdminister: true));
    }

    [Fact]
    public void R96_Register_WithoutAName_IsRefused() =>
        Some.RefusedField("name", () => Person.Empty("ann").Register(" ", [], demonstration: false));

    [Fact]
    public void R96_Grant_WithDates_IsInForceBetweenThem()
    {
        var person = Known.After(Known.GrantRole(
            Board with { From = Some.Date("2026-06-01"), Until = Some.Date("2026-06-30") }, Amir, othersAdminister: true));
        var grant = Assert.Single(person.Grants);

        Assert.Equal("amir", grant.GrantedBy);
        Assert.Equal(
            [false, true, true, false],
            ((string[])["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"]).Select(day => grant.IsInForceOn(Some.Date(day))));
    }

    [Fact]
    public void R96_Grant_WithoutDates_BeginsTodayAndHasNoEnd()
    {
        var person = Known.After(Known.GrantRole(Board, Amir, othersAdminister: true));

        Assert.Equal([Board with { From = Some.Date(Today), GrantedBy = "amir" }], person.Grants);
        Some.Refused(RefusalKind.Conflict, "held", () => person.GrantRole(Board, Amir, othersAdminister: true));
    }

    [Fact]
    public void R96_Grant_OfARoleThatIsHeld_ChangesItsDatesOnly()
    {
        var end = Some.Date("2026-12-31");
        var person = Known.After(Known.GrantRole(Board, Amir, othersAdminister: true));
        person = person.After(person.GrantRole(Board with { Until = end }, Amir, othersAdminister: true));

        Assert.Equal([Board with { From = Some.Date(Today), Until = end, GrantedBy = "amir" }], person.Grants);
    }

    [Theory]
    [InlineData("2026-05-11", null, "from")]
    [InlineData("2026-06-01", "2026-05-31", "until")]
    [InlineData(null, "2026-05-11", "until")]
    public void R96_Grant_ForDaysThatCannotBe_IsRefused(string? from, string? until, string field) => Some.RefusedField(
        field,
        () => Known.GrantRole(
            Board with { From = from is null ? null : Some.Date(from), Until = until is null ? null : Some.Date(until) }, Amir, othersAdminister: true));

    [Fact]
    public void R96_Revoke_TakesTheRoleAwayOnce()
    {
        var person = Known.After(Known.GrantRole(Board, Amir, othersAdminister: true));
        var revoked = person.RevokeRole(Board, Amir, othersAdminister: true);

        Assert.Equal([new RoleRevoked(person.Grants[0])], revoked);
        Assert.Empty(person.After(revoked).Grants);
        Some.Refused(RefusalKind.Conflict, "not-held", () => person.After(revoked).RevokeRole(Board, Amir, othersAdminister: true));
    }

    [Fact]
    public void R96_Grant_OfAnApproversRoleToOneself_IsForbidden()
    {
        Some.Refused(RefusalKind.Forbidden, "own-approval", () => Known.GrantRole(Board, Ann, othersAdminister: true));
        Some.Refused(RefusalKind.Forbidden, "own-approval", () => Known.SetRoles([Board], Ann, othersAdminister: true));

        var approver = Known.After(Known.GrantRole(Board, Amir, othersAdminister: true));
        Assert.Empty(approver.SetRoles([Board], Ann, othersAdminister: true));
        Some.Refused(
            RefusalKind.Forbidden,
            "own-approval",
            () => approver.GrantRole(Board with { Until = Some.Date("2026-12-31") }, Ann, othersAdminister: true));
    }

    [Fact]
    public void R96_LastAdministrator_CannotBeTakenAwayNorGivenAnEnd()
    {
        var person = Known.After(Known.GrantRole(Administrator, Amir, othersAdminister: true));
        var dated = Administrator with { Until = Some.Date("2026-12-31") };

        foreach (var change in (Func<bool, IReadOnlyList<IEvent>>[])[
            others => person.RevokeRole(Administrator, Ann, others),
            others => person.GrantRole(dated, Ann, others),
            others => person.SetRoles([], Ann, others)])
        {
            Some.Refused(RefusalKind.Conflict, "last-administrator", () => change(false));
            Assert.Single(change(true));
        }
    }

    [Fact]
    public void R96_AdministratorWithAnEnd_IsCountedAsTheLastOneToo()
    {
        var person = Known.After(Known.GrantRole(Administrator with { Until = Some.Date("2026-12-31") }, Amir, othersAdminister: true));

        Some.Refused(RefusalKind.Conflict, "last-administrator", () => person.RevokeRole(Administrator, Amir, othersAdminister: false));
    }

    [Fact]
    public void R96_SetRoles_Always_GivesWhatIsMissingAndTakesAwayTheRest()
    {
        var auditor = new Grant(Role.Auditor, Bodies.Nhse);
        var person = Known.After(Known.SetRoles([Board, Administrator], Amir, othersAdminister: true));
        var events = person.SetRoles([auditor, Board], Amir, othersAdminister: true);

        Assert.Equal(2, events.Count);
        Assert.Equal([Role.Approver, Role.Auditor], person.After(events).Grants.Select(grant => grant.Role));
    }
}
