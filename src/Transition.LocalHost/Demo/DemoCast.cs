using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Domain.Access;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;

namespace Transition.LocalHost.Demo;

/// <summary>The demonstration personas at work: each answers what is in their inbox, through the same desks as everybody.</summary>
public sealed class DemoCast(
    DemoPersonas personas, TaskDesk tasks, AnswerDesk answers, EvidenceDesk evidence, Settler settler, AggregateJournal journal,
    Library<Organisation> organisations, Library<Footprint> footprints)
{
    private const int AtOnce = 8;
    private IReadOnlyList<Caller> cast = [];
    private IReadOnlyDictionary<string, Footprint> areas = new Dictionary<string, Footprint>();

    public Caller ProgrammeManager => Of("pm-1");

    public Caller Board => Of("nhse-board-1");

    /// <summary>What the bodies are called, for what people write.</summary>
    public BodyNames Names { get; private set; } = new(_ => null);

    public async Task GatherAsync(CancellationToken cancellation)
    {
        cast = [.. (await personas.RegisterAsync(cancellation)).Select(person => Caller.Of(person, journal.Today))];
        Names = await BodyNames.ReadAsync(organisations, cancellation);
        areas = await footprints.AllAsync(cancellation);
    }

    public string AreaOf(string footprint) => areas[footprint].Name;

    /// <summary>Everybody who is asked at these gates answers.</summary>
    /// <param name="decide">The decision on a paper; null for an approval of all.</param>
    public async Task AnswerAsync(
        IReadOnlyCollection<string> gates, Func<SubmissionView, DecisionInput>? decide, CancellationToken cancellation)
    {
        await settler.IdleAsync(cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(cast.Where(caller => caller.Grants.Exists(Answers) && caller.Id != "pm-2"), parallel, async (caller, token) =>
        {
            var inbox = await tasks.ListAsync(caller, token);
            foreach (var task in inbox.Items.Where(task => gates.Contains(task.Gate)))
            {
                await AnswerAsync(caller, task, decide, token);
            }
        });
        await settler.IdleAsync(cancellation);
    }

    private async Task AnswerAsync(
        Caller caller, TaskEntry entry, Func<SubmissionView, DecisionInput>? decide, CancellationToken cancellation)
    {
        var task = await tasks.GetAsync(caller, entry.Id, cancellation);
        switch (task)
        {
            case { Kind: TaskKind.Decide, Open: true }:
                var decision = decide?.Invoke(task.Submission!) ?? Approval(task.Submission!);
                await answers.DecideAsync(caller, entry.Id, decision, cancellation);
                break;
            case { Kind: TaskKind.Sign, Open: true }:
                await SignAsync(caller, task, cancellation);
                break;
            case { Kind: TaskKind.Confirm, Open: true }:
                await answers.ConfirmAsync(caller, entry.Id, new("Demonstration: confirmed as the pathway asks."), cancellation);
                break;
            case { Kind: TaskKind.PutForward, Open: true }:
                await answers.ConfirmAsync(caller, entry.Id, new("Demonstration: put forward."), cancellation);
                break;
        }
    }

    private async Task SignAsync(Caller caller, TaskView task, CancellationToken cancellation)
    {
        var agreement = task.Agreement!;
        var document = await evidence.UploadAsync(
            caller,
            new(
                "executed-agreement",
                $"Demonstration: {DemoDocument.NameOf(agreement)} of {Names.Of(agreement.Icb)}, signed for {Names.Of(task.Body)}",
                new Dictionary<string, string> { ["agreement"] = agreement.Id }, $"{agreement.Id}.docx", null, DemoDocument.Of(agreement, task.Body, Names)),
            $"{agreement.Id}-{agreement.Variation}-{task.Body}",
            cancellation);
        await answers.SignAsync(caller, task.Id, new(caller.Name, document.Id, task.Paper), cancellation);
    }

    private static DecisionInput Approval(SubmissionView paper) =>
        new(paper.Paper, Domain.Submissions.Outcome.Approve, "Demonstration: approved as asked.");

    /// <summary>Whoever is asked at gates.</summary>
    private static bool Answers(Grant grant) => grant.Role is Role.Approver or Role.ProgrammeManager;

    /// <summary>The persona of that id.</summary>
    public Caller Of(string id) => cast.Single(caller => caller.Id == id);

    public bool Has(string id) => cast.Any(caller => caller.Id == id);

    /// <summary>Those who have a role, in the order of their bodies.</summary>
    public IReadOnlyList<Caller> With(string role) => [.. cast.Where(caller => caller.Grants.Exists(grant => grant.Role == role))];

    /// <summary>Waits until what was done has been followed up.</summary>
    public Task IdleAsync(CancellationToken cancellation) => settler.IdleAsync(cancellation);
}
