using Transition.Application.Journal;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>What has happened on the site before its pages are looked at: something in every state that a page can show.</summary>
internal sealed class Story(PortalSite site)
{
    private readonly Programme programme = new(site);

    public string Planned { get; private set; } = "";

    /// <summary>The wave in the South West, whose papers are with the ICBs.</summary>
    public string Launched { get; private set; } = "";

    public string Transition { get; private set; } = "";

    public string Paused { get; private set; } = "";

    public string Paper { get; private set; } = "";

    public string DecidedPaper { get; private set; } = "";

    public string Decided { get; private set; } = "";

    public string SteppedBackFrom { get; private set; } = "";

    public string Attestation { get; private set; } = "";

    public string Agreement { get; private set; } = "";

    /// <summary>An agreement that is in force.</summary>
    public string InForce { get; private set; } = "";

    /// <summary>An agreement to which a party has given notice.</summary>
    public string Ending { get; private set; } = "";

    /// <summary>An assessment that waits for the region's review.</summary>
    public string Submitted { get; private set; } = "";

    /// <summary>An assessment that the national panel has scored.</summary>
    public string Moderated { get; private set; } = "";

    internal CommitteeStory Committee { get; } = new(site);

    internal EvidenceStory Evidence { get; } = new(site);

    public async Task<Story> TellAsync()
    {
        Planned = (await programme.PlanAsync("WM", 3)).Id;
        var launched = await programme.LaunchAsync("SW", 3);
        Launched = launched.Id;
        Transition = $"{launched.Services[0]}-SW-1";
        Paused = $"{launched.Services[1]}-SW-1";
        await programme.PauseAsync(Paused);
        Paper = SourceOf(await FirstAsync("QOX-executive", TaskKind.Decide));
        _ = await DecideAsync("QJK-executive", Outcome.Query, "How many patients are affected?");
        _ = await DecideAsync("QR1-executive", Outcome.Rework, "The costs are missing.");
        Decided = await DecideAsync("QVV-executive", Outcome.Approve, "It is ready.");
        DecidedPaper = SourceOf(Decided);
        SteppedBackFrom = await FirstAsync("QT6-executive", TaskKind.Decide);
        await programme.StepBackAsync("QT6-executive", SteppedBackFrom);
        await TellOfAgreementsAsync();
        await TellOfAttestationsAsync();
        _ = await programme.DrawAsync("waiting");
        InForce = await programme.CollaborateAsync("in force");
        Ending = await programme.CollaborateAsync("ending");
        await programme.GiveNoticeAsync(Ending);
        await Committee.TellAsync();
        await Evidence.TellAsync();
        await TellOfADigestAsync();
        return this;
    }

    public Task<string> FirstAsync(string persona, TaskKind kind) => programme.FirstTaskAsync(persona, kind);

    private async Task TellOfAgreementsAsync()
    {
        await programme.LaunchAsync("NENC", 2);
        await programme.AgreeAsync("QHM-executive", "Y63-executive");
        Moderated = SourceOf(await FirstAsync("QHM-executive", TaskKind.Confirm));
        await new AssessmentStory(site, Moderated).ModerateAsync("QHM-contributor", "Y63-executive");
        await programme.AgreeAsync("QHM-executive", "Y63-executive", "nmp-1", "nhse-board-1", "Y63-signatory");
        Agreement = SourceOf(await FirstAsync("QHM-signatory", TaskKind.Sign));
    }

    private async Task TellOfAttestationsAsync()
    {
        await programme.LaunchAsync("NW", 2);
        await programme.AgreeAsync("QE1-executive", "QOP-executive", "QYG-executive", "Y62-executive");
        Attestation = SourceOf(await FirstAsync("QYG-executive", TaskKind.Confirm));
        await programme.LaunchAsync("YH", 2);
        await programme.AgreeAsync("QF7-executive", "QOQ-executive", "QWO-executive", "Y63-executive");
        Submitted = SourceOf(await FirstAsync("QF7-executive", TaskKind.Confirm));
        await new AssessmentStory(site, Submitted).SubmitAsync("QF7-contributor");
    }

    /// <summary>A digest that could not be sent.</summary>
    private async Task TellOfADigestAsync()
    {
        const string reader = "QYG-board";
        await site.Get<DigestDesk>().SwitchAsync(await programme.CallerAsync(reader), new(true), CancellationToken.None);
        var journal = site.Get<AggregateJournal>();
        await journal.ExecuteAsync<Digest>(
            reader, Actor.System,
            digest => digest.Try(new(
                digest.Day.AddDays(1), 1, DeliveryState.Failed, "1 task waits for you", "GOV.UK Notify does not answer.", journal.Now)),
            CancellationToken.None);
        await site.IdleAsync();
    }

    private static string SourceOf(string task) => TaskRef.Parse(task).Source;

    private async Task<string> DecideAsync(string persona, Outcome outcome, string rationale)
    {
        var caller = await programme.CallerAsync(persona);
        var id = await FirstAsync(persona, TaskKind.Decide);
        var task = await site.Get<TaskDesk>().GetAsync(caller, id, CancellationToken.None);
        await site.Get<AnswerDesk>().DecideAsync(caller, id, new DecisionInput(task.Paper, outcome, rationale), CancellationToken.None);
        await site.IdleAsync();
        return id;
    }
}
