using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Access;

public sealed class PeopleDeskTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly PeopleInput Ann = new("ann", "Ann", [new(Role.Approver, "QMJ", Capacity.Board)]);

    private TestHost host = null!;

    private PeopleDesk Desk => host.Get<PeopleDesk>();

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R96_Register_ByAnAdministrator_GivesThePersonTheirRoles()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);

        var found = await Desk.FindAsync("ann", None);
        Assert.Equal(Ann.Roles, found!.Grants);
        Assert.Equal(["ann"], (await Desk.ListAsync(TestHost.Administrator, new(), None)).Items.Select(person => person.Id));
        Assert.Empty(await Desk.PersonasAsync(None));
    }

    [Fact]
    public async Task R96_Register_Again_ReplacesTheRoles()
    {
        await Desk.RegisterAsync(TestHost.Administrator, Ann, None);
        await Desk.RegisterAsync(TestHost.Administrator, Ann with { Roles = [] }, None);

        Assert.Empty((await Desk.FindAsync("ann", None))!.Grants);
    }

    [Fact]
    public async Task R97_RegisterPersona_AtSetUp_IsMarkedAsDemonstration()
    {
        await Desk.RegisterPersonaAsync(Ann, None);

        Assert.Equal(["ann"], (await Desk.PersonasAsync(None)).Select(person => person.Id));
    }

    [Fact]
    public async Task Find_OfNobody_IsNull() => Assert.Null(await Desk.FindAsync("ann", None));

    public static TheoryData<PeopleInput, string> Wrong => new()
    {
        { Ann with { Id = " " }, "id" },
        { Ann with { Id = By.System }, "id" },
        { Ann with { Id = new string('a', 101) }, "id" },
        { Ann with { Name = null }, "name" },
        { Ann with { Name = " ", Roles = [] }, "name" },
        { Ann with { Roles = [new("king", "QMJ")] }, "roles" },
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

        Assert.Empty((await Desk.ListAsync(TestHost.Administrator, new(), None)).Items);
    }

    [Fact]
    public async Task R96_RegisterAndList_ByAnybodyButAnAdministrator_IsForbidden()
    {
        foreach (var caller in (IEnumerable<Caller>)[TestHost.Manager, TestHost.Icb, TestHost.Auditor, TestHost.Nobody])
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.RegisterAsync(caller, Ann, None));
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.ListAsync(caller, new(), None));
        }
    }
}
