using System.Text;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Catalogue;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Portal.Tests.Support;

/// <summary>Brings transitions to where a test begins, through the use cases and not through pages.</summary>
internal sealed class Programme(PortalSite site)
{
    public const int Services = 59;

    private static readonly TaskKind[] Agreed = [TaskKind.Decide, TaskKind.Confirm, TaskKind.Sign];

    /// <summary>Launches a wave of services that are ready, for one footprint.</summary>
    /// <returns>The wave, with the codes of its services.</returns>
    public Task<WaveView> LaunchAsync(string footprint, int services = Services) => LaunchAsync(services, footprint);

    public async Task<WaveView> LaunchAsync(int services, params string[] footprints)
    {
        var wave = await PlanAsync(services, footprints);
        var launched = await site.Get<WavePlanner>().LaunchAsync(await CallerAsync("pm-1"), wave.Id, CancellationToken.None);
        await site.IdleAsync();
        return launched;
    }

    public Task<WaveView> PlanAsync(string footprint, int services) => PlanAsync(services, footprint);

    public async Task<WaveView> PlanAsync(int services, params string[] footprints)
    {
        var manager = await CallerAsync("pm-1");
        var ready = await site.Get<CatalogueDesk>().ListAsync(manager, new("ready"), new(), CancellationToken.None);
        var codes = ready.Items.Take(services).Select(service => service.Code).ToList();
        Assert.Equal(services, codes.Count);
        var today = London.DateOf(site.Clock.Now);
        return await site.Get<WavePlanner>().PlanAsync(
            manager,
            new(
                $"Wave for {string.Join(" and ", footprints)}", "joint-then-delegated", new(codes, null), footprints,
                new(today.AddDays(310), today.AddDays(680))),
            string.Concat(footprints),
            CancellationToken.None);
    }

    public async Task PauseAsync(string transition)
    {
        await site.Get<TransitionDesk>().PauseAsync(await CallerAsync("pm-1"), transition, new("The provider asked for time."), CancellationToken.None);
        await site.IdleAsync();
    }

    public async Task StepBackAsync(string persona, string task)
    {
        await site.Get<TaskDesk>().RecuseAsync(await CallerAsync(persona), task, new("I own shares in a provider."), CancellationToken.None);
        await site.IdleAsync();
    }

    /// <summary>Lets these people answer all decisions, statements and agreements that wait for them, with a yes.</summary>
    public async Task AgreeAsync(params string[] personas)
    {
        foreach (var persona in personas)
        {
            var caller = await CallerAsync(persona);
            foreach (var entry in (await site.Get<TaskDesk>().ListAsync(caller, CancellationToken.None)).Items.Where(task => Agreed.Contains(task.Kind)))
            {
                await AgreeAsync(caller, await site.Get<TaskDesk>().GetAsync(caller, entry.Id, CancellationToken.None));
                await site.IdleAsync();
            }
        }
    }

    /// <summary>Lets everybody at once answer what waits for them, and what that leads to, until nothing waits for any of them.</summary>
    /// <returns>What they were asked.</returns>
    public async Task<IReadOnlyList<TaskEntry>> AgreeToAllAsync(IReadOnlyList<string> personas)
    {
        var everybody = await Task.WhenAll(personas.Select(CallerAsync));
        List<TaskEntry> all = [];
        for (var asked = await AnswerAsync(everybody); asked.Count > 0; asked = await AnswerAsync(everybody))
        {
            all.AddRange(asked);
        }

        return all;
    }

    /// <summary>Draws an agreement of two ICBs up, which both sign.</summary>
    public async Task<string> CollaborateAsync(string key)
    {
        var id = await DrawAsync(key);
        await AgreeAsync("QKK-signatory", "QMF-signatory");
        return id;
    }

    /// <summary>Draws an agreement of two ICBs up.</summary>
    public async Task<string> DrawAsync(string key)
    {
        var today = London.DateOf(site.Clock.Now);
        AgreementInput drawn = new("collaboration", "QKK", ["QKK", "QMF"], ["105"], today, today.AddYears(5));
        var id = (await site.Get<AgreementWork>().DrawAsync(await CallerAsync("pm-1"), drawn, key, CancellationToken.None)).Id;
        await site.IdleAsync();
        return id;
    }

    public async Task GiveNoticeAsync(string agreement) => await site.Get<AgreementWork>().GiveNoticeAsync(
        await CallerAsync("QKK-signatory"), agreement, new("QKK", "We go another way."), CancellationToken.None);

    /// <summary>Moves business time, and plays what falls due in between.</summary>
    public async Task MoveToAsync(DateOnly day)
    {
        site.Clock.Now = London.Midnight(day).AddHours(10);
        await site.Get<Deadlines>().PlayAsync(CancellationToken.None);
        await site.IdleAsync();
    }

    public async Task<TaskEntry> FirstTaskAsync(string persona) =>
        (await site.Get<TaskDesk>().ListAsync(await CallerAsync(persona), CancellationToken.None)).Items[0];

    /// <summary>The first task of a kind that waits for somebody.</summary>
    public async Task<string> FirstTaskAsync(string persona, TaskKind kind) =>
        (await site.Get<TaskDesk>().ListAsync(await CallerAsync(persona), CancellationToken.None)).Items.First(task => task.Kind == kind).Id;

    public async Task<Caller> CallerAsync(string persona) =>
        await site.Get<Admission>().FindAsync(persona, null, CancellationToken.None) ?? throw new InvalidOperationException(persona);

    private async Task<IReadOnlyList<TaskEntry>> AnswerAsync(IReadOnlyList<Caller> callers)
    {
        var answered = await Task.WhenAll(callers.Select(async caller =>
        {
            var asked = (await site.Get<TaskDesk>().ListAsync(caller, CancellationToken.None)).Items.Where(task => Agreed.Contains(task.Kind)).ToList();
            foreach (var entry in asked)
            {
                await AgreeAsync(caller, await site.Get<TaskDesk>().GetAsync(caller, entry.Id, CancellationToken.None));
            }

            return asked;
        }));
        await site.IdleAsync();
        return [.. answered.SelectMany(asked => asked)];
    }

    private async Task AgreeAsync(Caller caller, TaskView task)
    {
        var desk = site.Get<AnswerDesk>();
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
