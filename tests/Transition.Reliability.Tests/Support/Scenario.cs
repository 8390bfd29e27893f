using System.Text;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Reliability.Tests.Support;

/// <summary>
/// A wave of two services from its plan through all gates to delegation, with a paper sent back, a service declined, signatures
/// and documents: everything that the application does with the storage in ordinary life.
/// </summary>
internal sealed class Scenario(Crew crew)
{
    public const string Service = "105";
    public const string Declined = "3";
    private const string Footprint = "NENC";

    private static readonly string[] Asked =
    [
        "QHM-executive", "Y63-executive", "nmp-1", "nhse-board-1", "QHM-signatory", "Y63-signatory", "X24-signatory", "QHM-board",
        "JC-NENC-chair", "pm-1",
    ];

    private static readonly DateOnly Joint = new(2023, 4, 1);
    private static readonly DateOnly Delegated = new(2024, 4, 1);

    /// <summary>Plays it to the end.</summary>
    public async Task PlayAsync()
    {
        await PlayToBoardAsync();
        await AnswerAsync();
        await MoveToAsync(Joint);
        await AnswerAsync();
        foreach (var months in new[] { 3, 7, 10 })
        {
            await MoveToAsync(Joint.AddMonths(months));
            await AnswerAsync();
        }

        await MoveToAsync(Delegated);
        await AnswerAsync();
    }

    /// <summary>Plays its beginning: planned, launched, and answered by the first body.</summary>
    public async Task PlayBeginningAsync()
    {
        await PlayToBoardAsync();
        await AnswerAsync(Asked[..1]);
    }

    /// <summary>Plays one step after the beginning: the second body answers, with a document, and all that follows.</summary>
    public async Task PlayStepAsync()
    {
        await UploadAsync("Y63-executive", "board-paper", new() { ["footprint"] = Footprint }, "The paper of the region");
        await AnswerAsync(Asked[1..2]);
    }

    private async Task PlayToBoardAsync()
    {
        var input = new WaveInput("Made up", "joint-then-delegated", new([Service, Declined], null), [Footprint], new(Joint, Delegated));
        var wave = await crew.DoAsync(node => node.Get<WavePlanner>().PlanAsync(crew["pm-1"], input, "wave", CancellationToken.None));
        await crew.DoAsync(node => node.Get<WavePlanner>().LaunchAsync(crew["pm-1"], wave.Id, CancellationToken.None));
    }

    private Task<bool> MoveToAsync(DateOnly day)
    {
        crew.Node.Clock.MoveTo(London.Midnight(day).AddHours(10));
        return crew.DoAsync(async node =>
        {
            await node.Get<Deadlines>().PlayAsync(CancellationToken.None);
            return true;
        });
    }

    /// <summary>Everybody answers what is asked of them, until nothing is asked any more.</summary>
    private async Task AnswerAsync(params string[] people)
    {
        var asked = people.Length == 0 ? Asked : people;
        for (var answered = 1; answered > 0;)
        {
            answered = 0;
            foreach (var persona in asked)
            {
                answered += await AnswerAsync(persona);
            }
        }
    }

    private async Task<int> AnswerAsync(string persona)
    {
        var inbox = await crew.DoAsync(node => node.Get<TaskDesk>().ListAsync(crew[persona], CancellationToken.None));
        foreach (var entry in inbox.Items)
        {
            var task = await crew.DoAsync(node => node.Get<TaskDesk>().GetAsync(crew[persona], entry.Id, CancellationToken.None));
            await AnswerAsync(persona, entry, task);
        }

        return inbox.Items.Count;
    }

    private Task<TaskView> AnswerAsync(string persona, TaskEntry entry, TaskView task) => task.Kind switch
    {
        TaskKind.Decide => DecideAsync(persona, entry, task),
        TaskKind.Sign => SignAsync(persona, entry, task),
        _ => crew.DoAsync(node => node.Get<AnswerDesk>().ConfirmAsync(crew[persona], entry.Id, new($"Made up for {entry.Gate}."), CancellationToken.None)),
    };

    private Task<TaskView> DecideAsync(string persona, TaskEntry entry, TaskView task)
    {
        ExceptionInput[] exceptions = (entry.Gate, task.Submission!.Round) switch
        {
            ("G5", 1) => [new(Declined, null, Outcome.Rework, "Made up: not yet.")],
            ("G9", 1) => [new(Declined, null, Outcome.Decline, "Made up: never.")],
            _ => [],
        };
        var decision = new DecisionInput(task.Paper, Outcome.Approve, "Made up: it is ready.", Exceptions: exceptions);
        return crew.DoAsync(node => node.Get<AnswerDesk>().DecideAsync(crew[persona], entry.Id, decision, CancellationToken.None));
    }

    private async Task<TaskView> SignAsync(string persona, TaskEntry entry, TaskView task)
    {
        var agreement = task.Agreement!.Id;
        var document = await UploadAsync(
            persona, "executed-agreement", new() { ["agreement"] = agreement }, $"{agreement} for {task.Body}", $"{agreement}-{task.Agreement.Variation}");
        return await crew.DoAsync(node => node.Get<AnswerDesk>().SignAsync(
            crew[persona], entry.Id, new("A. Signatory", document.Id, task.Paper), CancellationToken.None));
    }

    private Task<EvidenceView> UploadAsync(string persona, string kind, Dictionary<string, string> scope, string text, string key = "document") =>
        crew.DoAsync(node => node.Get<EvidenceDesk>().UploadAsync(
            crew[persona], new(kind, "Made up", scope, "made-up.txt", null, new MemoryStream(Encoding.UTF8.GetBytes(text))), key, CancellationToken.None));
}
