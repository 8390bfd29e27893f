using System.Text;
using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Portal.Tests.Support;

/// <summary>Brings transitions to where a test begins, through the use cases and not through pages.</summary>
internal sealed class Programme(PortalSite site)
{
    public const int Services = 59;

    /// <summary>Launches a wave of services that are ready, for one footprint.</summary>
    /// <returns>The wave, with the codes of its services.</returns>
    public async Task<WaveView> LaunchAsync(string footprint, int services = Services)
    {
        var manager = await CallerAsync("pm-1");
        var ready = await site.Get<CatalogueDesk>().ListAsync(manager, new("ready"), new(), CancellationToken.None);
        var codes = ready.Items.Take(services).Select(service => service.Code).ToList();
        Assert.Equal(services, codes.Count);
        var today = London.DateOf(site.Clock.Now);
        var planner = site.Get<WavePlanner>();
        var wave = await planner.PlanAsync(
            manager,
            new($"Wave for {footprint}", "joint-then-delegated", new(codes, null), [footprint], new(today.AddDays(310), today.AddDays(680))),
            footprint,
            CancellationToken.None);
        var launched = await planner.LaunchAsync(manager, wave.Id, CancellationToken.None);
        await site.IdleAsync();
        return launched;
    }

    /// <summary>Lets these people answer all that waits for them, with a yes.</summary>
    public async Task AgreeAsync(params string[] personas)
    {
        foreach (var persona in personas)
        {
            var caller = await CallerAsync(persona);
            foreach (var entry in (await site.Get<TaskDesk>().ListAsync(caller, CancellationToken.None)).Items)
            {
                await AgreeAsync(caller, await site.Get<TaskDesk>().GetAsync(caller, entry.Id, CancellationToken.None));
                await site.IdleAsync();
            }
        }
    }

    /// <summary>Moves business time, and plays what falls due in between.</summary>
    public async Task MoveToAsync(DateOnly day)
    {
        site.Clock.Now = London.Midnight(day).AddHours(10);
        await site.Get<Deadlines>().PlayAsync(CancellationToken.None);
        await site.IdleAsync();
    }

    public async Task<TaskEntry> FirstTaskAsync(string persona) =>
        (await site.Get<TaskDesk>().ListAsync(await CallerAsync(persona), CancellationToken.None)).Items[0];

    public async Task<Caller> CallerAsync(string persona) =>
        await site.Get<Admission>().FindAsync(persona, null, CancellationToken.None) ?? throw new InvalidOperationException(persona);

    private async Task AgreeAsync(Caller caller, TaskView task)
    {
        var desk = site.Get<TaskDesk>();
        switch (task.Kind)
        {
            case TaskKind.Decide:
                await desk.DecideAsync(caller, task.Id, new(task.Paper, Outcome.Approve, "It is ready."), CancellationToken.None);
                break;
            case TaskKind.Sign:
                var document = await site.Get<EvidenceDesk>().UploadAsync(
                    caller,
                    new("executed-agreement", null, new Dictionary<string, string> { ["agreement"] = task.Agreement!.Id }, "signed.txt", null,
                        new MemoryStream(Encoding.UTF8.GetBytes("executed"))),
                    task.Id,
                    CancellationToken.None);
                await desk.SignAsync(caller, task.Id, new("A. Signatory", document.Id, task.Paper), CancellationToken.None);
                break;
            default:
                await desk.ConfirmAsync(caller, task.Id, new("It is so."), CancellationToken.None);
                break;
        }
    }
}
