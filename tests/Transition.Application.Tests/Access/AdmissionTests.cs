using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Access;

public sealed class AdmissionTests : IAsyncLifetime
{
    private const string First = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9@5f2b7c1e-8d3a-4f6b-9a70-2c1d3e4f5a6b";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RoleInput Administrator = new(Role.Administrator, Bodies.Nhse);

    private TestHost host = null!;

    private Admission Admission => host.Get<Admission>();

    private PeopleDesk Desk => host.Get<PeopleDesk>();

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync(
        services => services.AddSingleton(new AccessOptions { FirstAdministrator = First }));

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R96_Find_OfSomebodyUnknown_IsNobody()
    {
        Assert.Null(await Admission.FindAsync("stranger", "A stranger", None));
        Assert.Empty((await Desk.ListAsync(TestHost.Administrator, null, new(), None)).Items);
    }

    [Fact]
    public async Task R96_Find_OfAPerson_GivesTheRolesThatAreInForceToday()
    {
        var today = London.DateOf(host.Clock.GetUtcNow());
        await Desk.RegisterAsync(
            TestHost.Administrator,
            new("ann", "Ann", [new(Role.Auditor, Bodies.Nhse, null, today.AddDays(1)), new(Role.Contributor, "QMJ", null, null, today)]),
            None);

        Assert.Equal([Role.Contributor], await RolesAsync("ann"));
        host.Clock.Now = host.Clock.Now.AddDays(1);
        Assert.Equal([Role.Auditor], await RolesAsync("ann"));
    }

    [Fact]
    public async Task R96_FirstAdministrator_WhileThereIsNone_IsEnteredOnceAndRecordedAsSuch()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var caller = await Admission.FindAsync(First, "Fatima First", None);
            Assert.True(caller!.May(Permission.ManagePeople));
            Assert.Equal("Fatima First", caller.Name);
        }

        var history = await host.Get<HistoryDesk>().ReadAsync(TestHost.Auditor, Person.Kind, First, None);
        Assert.Equal(["person-registered", "role-granted"], history.Select(entry => entry.Type));
        Assert.All(history, entry => Assert.Equal(
            (By.System, "First administrator, named in the settings of the host."), (entry.Actor, entry.Reason)));
    }

    [Fact]
    public async Task R96_FirstAdministrator_WhoseRoleWasTakenAway_DoesNotGetItBackWhileThereIsAnother()
    {
        await Admission.FindAsync(First, "Fatima First", None);
        await Desk.RegisterAsync(TestHost.Administrator, new("ann", "Ann", [Administrator]), None);
        await Desk.RevokeAsync(TestHost.Administrator, First, Administrator, None);

        Assert.Empty(await RolesAsync(First));
    }

    [Fact]
    public async Task R96_FirstAdministrator_WhenTheLastOneHasGone_TakesTheSystemUpAgain()
    {
        var today = London.DateOf(host.Clock.GetUtcNow());
        await Desk.RegisterAsync(TestHost.Administrator, new("ann", "Ann", [Administrator with { Until = today }]), None);
        Assert.Null(await Admission.FindAsync(First, "Fatima First", None));

        host.Clock.Now = host.Clock.Now.AddDays(1);
        Assert.Equal([Role.Administrator], await RolesAsync(First));
    }

    [Fact]
    public async Task R96_FirstAdministrator_BesidePersonasOfTheDemonstration_IsStillTheFirst()
    {
        await host.Get<DemoPersonas>().RegisterAsync(None);
        await host.SettleAsync();

        Assert.Equal([Role.Administrator], await RolesAsync(First));
    }

    private async Task<IEnumerable<string>> RolesAsync(string id) => (await Admission.FindAsync(id, null, None))!.Grants.Select(grant => grant.Role);
}
