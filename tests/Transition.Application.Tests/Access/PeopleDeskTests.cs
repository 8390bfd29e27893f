using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Access;

public sealed class PeopleDeskTests : IAsyncLifetime
{
    private const string Tenant = "5f2b7c1e-8d3a-4f6b-9a70-2c1d3e4f5a6b";
    private const string ObjectId = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RoleInput Board = new(Role.Approver, "QMJ", Capacity.Board);
    private static readonly RoleInput Administrator = new(Role.Administrator, Bodies.Nhse);
    private static readonly PeopleInput Ann = new("ann", "Ann", [Board]);

    private TestHost host = null!;

    private PeopleDesk Desk => host.Get<PeopleDesk>();

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R96_Register_ByAnAdministrator_GivesThePersonTheirRoles()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);

        var grant = Assert.Single((await Desk.FindAsync("ann", None))!.Grants);
        Assert.Equal((Role.Approver, "QMJ", Capacity.Board, "amir"), (grant.Role, grant.Organisation, grant.Capacity, grant.GrantedBy));
        Assert.Equal(["ann"], await IdsAsync(null));
        Assert.Empty(await Desk.PersonasAsync(None));
    }

    [Fact]
    public async Task R96_Register_Again_ReplacesTheRolesIfAnyAreGiven()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);
        await Desk.RegisterAsync(TestHost.Administrator, Ann with { Name = "Anne", Roles = null }, None);
        Assert.Single((await Desk.FindAsync("ann", None))!.Grants);

        await Desk.RegisterAsync(TestHost.Administrator, Ann with { Roles = [] }, None);
        Assert.Empty((await Desk.FindAsync("ann", None))!.Grants);
    }

    [Fact]
    public async Task R96_Register_OfAnEntraIdentity_IsThePersonWhoSignsInWithIt()
    {
        var person = await Desk.RegisterAsync(
            TestHost.Administrator, Ann with { Id = null, Tenant = Tenant.ToUpperInvariant(), ObjectId = ObjectId }, None);

        Assert.Equal($"{ObjectId}@{Tenant}", person.Id);
        Assert.Equal(person.Id, EntraIdentity.Of(Tenant, ObjectId)!.PersonId);
    }

    [Fact]
    public async Task R97_Personas_OfTheDemonstration_StaySoWhenTheirRolesChange()
    {
        await host.Get<DemoPersonas>().RegisterAsync(None);
        await host.SettleAsync();
        await Desk.RegisterAsync(TestHost.Administrator, new("pm-1", "Two hats", [Board]), None);

        Assert.Contains("pm-1", (await Desk.PersonasAsync(None)).Select(person => person.Id));
    }

    [Fact]
    public async Task Find_OfNobody_IsNull() => Assert.Null(await Desk.FindAsync("ann", None));

    public static TheoryData<PeopleInput, string> Wrong => new()
    {
        { Ann with { Id = " " }, "id" },
        { Ann with { Id = By.System }, "id" },
        { Ann with { Id = new string('a', 101) }, "id" },
        { Ann with { Tenant = "nhs.net", ObjectId = ObjectId }, "tenant" },
        { Ann with { Tenant = Tenant }, "objectId" },
        { Ann with { Name = null }, "name" },
        { Ann with { Name = " ", Roles = [] }, "name" },
        { Ann with { Roles = [new("king", "QMJ")] }, "roles" },
        { Ann with { Roles = [new(null, "QMJ")] }, "roles" },
        { Ann with { Roles = [new(Role.Approver, "QMJ")] }, "roles" },
        { Ann with { Roles = [new(Role.Auditor, "QMJ", Capacity.Board)] }, "roles" },
        { Ann with { Roles = [new(Role.Auditor, "QQQ")] }, "roles" },
        { Ann with { Roles = [new(Role.Auditor, "")] }, "roles" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Register_WithWrongInput_NamesTheField(PeopleInput input, string field)
    {
        await Refused.AsAsync(RefusalKind.Invalid, field, () => Desk.RegisterAsync(TestHost.Administrator, input, None));

        Assert.Empty(await IdsAsync(null));
    }

    [Theory]
    [InlineData("king", "QMJ", null, "role")]
    [InlineData(Role.Approver, "QMJ", null, "capacity")]
    [InlineData(Role.Auditor, "QQQ", null, "organisation")]
    [InlineData(Role.Auditor, " ", null, "organisation")]
    public async Task Grant_WithWrongInput_NamesTheField(string role, string organisation, string? capacity, string field)
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);

        await Refused.AsAsync(
            RefusalKind.Invalid, field, () => Desk.GrantAsync(TestHost.Administrator, "ann", new(role, organisation, capacity), None));
    }

    [Fact]
    public async Task R96_GrantAndRevoke_OfAPerson_AreOnRecordWithWhoAndWhy()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann with { Roles = [] }, None);
        await Desk.GrantAsync(TestHost.Administrator, "ann", Board with { Reason = "Elected in May" }, None);
        await Desk.GrantAsync(TestHost.Administrator, "ann", Board with { Reason = "Elected in May" }, None);
        await Refused.AsAsync(
            RefusalKind.Conflict, null, () => Desk.GrantAsync(TestHost.Administrator, "ann", Board with { Reason = "Elected in June" }, None));
        await Desk.RevokeAsync(TestHost.Administrator, "ann", Board with { Reason = "Left the board" }, None);
        await Refused.AsAsync(
            RefusalKind.Conflict, null, () => Desk.RevokeAsync(TestHost.Administrator, "ann", Board with { Reason = "Fell out" }, None));

        var history = await host.Get<HistoryDesk>().ReadAsync(TestHost.Auditor, Person.Kind, "ann", None);
        Assert.Equal(
            [("person-registered", "amir", null), ("role-granted", "amir", "Elected in May"), ("role-revoked", "amir", "Left the board")],
            history.Select(entry => (entry.Type, entry.Actor, entry.Reason)));
    }

    [Fact]
    public async Task R96_GrantAndRevoke_OfNobody_AreNotFound()
    {
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.GrantAsync(TestHost.Administrator, "nemo", Board, None));
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.RevokeAsync(TestHost.Administrator, "nemo", Board, None));
    }

    [Fact]
    public async Task R96_LastAdministrator_IsKeptUntilThereIsAnother()
    {
        foreach (var id in (string[])["ann", "ben"])
        {
            await Desk.RegisterAsync(TestHost.Administrator, new(id, id, [Administrator]), None);
        }

        await Desk.RevokeAsync(TestHost.Administrator, "ann", Administrator, None);
        await Refused.AsAsync(
            RefusalKind.Conflict, null, () => Desk.RevokeAsync(TestHost.Administrator, "ben", Administrator, None));
    }

    [Fact]
    public async Task R96_TwoAdministrators_TakingEachOthersRoleAtOnce_LeaveOne()
    {
        foreach (var id in (string[])["ann", "ben"])
        {
            await Desk.RegisterAsync(TestHost.Administrator, new(id, id, [Administrator]), None);
        }

        var attempts = await Task.WhenAll(((string[])["ann", "ben"]).Select(async id => await Record.ExceptionAsync(
            () => Task.Run(() => Desk.RevokeAsync(TestHost.Administrator, id, Administrator, None)))));

        Assert.Single(attempts, attempt => attempt is RefusedException { Code: "last-administrator" });
        Assert.Single(attempts, attempt => attempt is null);
    }

    [Fact]
    public async Task R96_List_WithASearch_FindsNamesRolesAndBodies()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);
        await Desk.RegisterAsync(TestHost.Administrator, new("zed", "Ben Ash", [new(Role.Auditor, Bodies.Nhse)]), None);

        Assert.Equal(["ann", "zed"], await IdsAsync(" "));
        Assert.Equal(["zed"], await IdsAsync("ash"));
        Assert.Equal(["ann"], await IdsAsync("qmj"));
        Assert.Equal(["zed"], await IdsAsync("auditor"));
        Assert.Empty(await IdsAsync("nobody"));
    }

    [Fact]
    public async Task R96_People_ForAnybodyButAnAdministrator_AreNotToBeChanged()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);
        foreach (var caller in (IEnumerable<Caller>)[TestHost.Manager, TestHost.Icb, TestHost.Auditor, TestHost.Nobody])
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.RegisterAsync(caller, Ann, None));
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.GrantAsync(caller, "ann", Board, None));
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.RevokeAsync(caller, "ann", Board, None));
        }
    }

    [Fact]
    public async Task R96_People_AreSeenByAdministratorsAndAuditorsOnly()
    {
        foreach (var caller in (IEnumerable<Caller>)[TestHost.Manager, TestHost.Icb, TestHost.Nobody])
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.ListAsync(caller, null, new(), None));
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.GetAsync(caller, "ann", None));
        }

        Assert.Empty((await Desk.ListAsync(TestHost.Auditor, null, new(), None)).Items);
    }

    private async Task<IEnumerable<string>> IdsAsync(string? search) =>
        (await Desk.ListAsync(TestHost.Administrator, search, new(), None)).Items.Select(person => person.Id);
}
