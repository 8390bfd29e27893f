using Transition.Application.Catalogue;
using Transition.Application.Submissions;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Domain.Submissions;

namespace Transition.LocalHost.Demo;

/// <summary>
/// The real history of 2022 to 2025, day by day, told by demonstration personas through the same commands that people use.
/// Where only the month is known, the day is the story's own.
/// </summary>
public sealed class DemoStory(DemoCast cast, WavePlanner waves, CatalogueDesk catalogue, TransitionDesk transitions, DemoAssessments assessments,
    DemoCommittees committees, DemoPapers papers, DemoVoices voices, DemoConditions conditions, DemoRisks risks, DemoChecklist checklist,
    DemoDigests digests)
{
    private const string FirstWave = "Joint commissioning, April 2023";
    private const string SecondWave = "Eleven more services, April 2025";

    private static readonly string[] EarlyFootprints = ["EOE", "EM", "WM", "NW"];
    private static readonly string[] LaterFootprints = ["LON", "SE", "SW", "NENC", "YH"];

    /// <summary>The services that the Board added to the list for April 2025, as the catalogue's source has them.</summary>
    private static readonly string[] Added = ["6", "8", "29", "32", "45", "103A", "114", "115", "115A", "124", "137"];

    /// <summary>The day on which the story begins.</summary>
    public static DateOnly Begins { get; } = new(2022, 7, 4);

    private static DateOnly Joint { get; } = new(2023, 4, 1);

    private static DateOnly FirstDelegation { get; } = new(2024, 4, 1);

    private static DateOnly SecondDelegation { get; } = new(2025, 4, 1);

    public IReadOnlyList<DemoStep> Steps =>
    [
        new(Begins, "59 services for nine joint committees: planned and launched", LaunchFirstWaveAsync),
        Answers(new(2022, 7, 25), "ICBs and regions agree their footprints", "G2"),
        new(new(2022, 9, 5), "Views are asked for, and trusts ask", cancellation => voices.AskAsync(FirstWave, cancellation)),
        new(new(2022, 10, 10), "Views are given and enquiries answered", voices.AnswerAsync),
        Assessed(new(2022, 10, 24), "Pre-delegation assessments are filled in, reviewed and confirmed", "G3"),
        new(new(2022, 11, 14), "Risks are entered, each with its owner", cancellation => risks.EnterFirstAsync(FirstWave, cancellation)),
        new(new(2022, 11, 28), "The national panel moderates", ModerateAsync),
        Answers(new(2023, 2, 2), "The NHS England Board approves nine joint committees", "G5"),
        new(new(2023, 2, 6), "ICBs take note of the Board's decision", TakeNoteAsync),
        Answers(new(2023, 3, 13), "Joint working agreements are signed", "G6"),
        new(new(2023, 3, 27), "Joint committees are constituted and meet", committees.MeetAsync),
        new(new(2023, 10, 16), "Actions are done, risks are reviewed, and so is readiness", ReviewReadinessAsync),
        new(new(2023, 12, 7), "The Board approves four footprints and defers five", DecideDecember2023Async),
        Assessed(new(2024, 2, 12), "Safe delegation checklists are worked through and signed off", "G10"),
        Answers(new(2024, 3, 4), "ICB boards approve", "G11"),
        Answers(new(2024, 3, 18), "Delegation agreements are signed, joint working agreements renewed", "G12", "G6"),
        Answers(new(2024, 3, 25), "Go-live of April 2024 is confirmed", "G13"),
        new(new(2024, 9, 30), "Renal services of one footprint take the way with a checklist", checklist.LaunchDelegationAsync),
        Assessed(new(2024, 10, 14), "The five deferred footprints review their readiness again", "G8"),
        new(new(2024, 12, 5), "The Board delegates the deferred footprints, with a condition, and makes 11 services ready", DecideDecember2024Async),
        new(new(2024, 12, 6), "11 services for nine footprints: planned and launched", LaunchSecondWaveAsync),
        Answers(new(2024, 12, 13), "Footprints are agreed for the 11 services", "G2"),
        new(new(2024, 12, 16), "Oversight segments are recorded", conditions.RecordSegmentsAsync),
        Assessed(new(2024, 12, 20), "Readiness is reviewed for the 11 services", "G8"),
        Answers(new(2025, 1, 10), "The national panel moderates the 11 services", "G4"),
        Answers(new(2025, 1, 30), "The Board delegates the 11 services", "G9"),
        Assessed(new(2025, 2, 17), "Safe delegation checklists are worked through and signed off", "G10"),
        new(new(2025, 2, 24), "An ICB shows how it has met the Board's condition", conditions.AskForDischargeAsync),
        Answers(new(2025, 3, 6), "ICB boards approve", "G11"),
        new(new(2025, 3, 10), "Its region discharges the condition", conditions.DischargeAsync),
        Answers(new(2025, 3, 17), "Delegation agreements are signed, and varied in the four early footprints", "G12", "G6"),
        Answers(new(2025, 3, 26), "Go-live of April 2025 is confirmed", "G13"),
        new(new(2025, 4, 28), "New risks are entered", cancellation => risks.EnterLaterAsync(FirstWave, cancellation)),
        new(new(2025, 6, 16), "Work in hand: the return of two services is proposed", ProposeReturnsAsync),
        new(new(2025, 6, 30), "The story stops here", _ => Task.CompletedTask),
    ];

    private DemoStep Answers(DateOnly on, string what, params string[] gates) =>
        new(on, what, cancellation => cast.AnswerAsync(gates, null, cancellation));

    private DemoStep Assessed(DateOnly on, string what, string gate) =>
        new(on, what, cancellation => assessments.WorkThroughAsync(gate, cancellation));

    private async Task ModerateAsync(CancellationToken cancellation)
    {
        await papers.PrepareBoardAsync(FirstWave, "G5", cancellation);
        await assessments.ModerateAsync("G3", cancellation);
        await cast.AnswerAsync(["G4"], null, cancellation);
    }

    private async Task ReviewReadinessAsync(CancellationToken cancellation)
    {
        await papers.PrepareBoardAsync(FirstWave, "G9", cancellation);
        await assessments.DoActionsAsync(cancellation);
        await risks.ReviewAsync(cancellation);
        await assessments.WorkThroughAsync("G8", cancellation);
    }

    private async Task TakeNoteAsync(CancellationToken cancellation) =>
        await conditions.TakeNoteAsync(await papers.WaveAsync(FirstWave, cancellation), "G5", cancellation);

    private async Task LaunchFirstWaveAsync(CancellationToken cancellation)
    {
        await checklist.LaunchJointAsync(cancellation);
        await LaunchAsync(
            new(FirstWave, "joint-then-delegated", new([], Suitability.Ready), AllFootprints, new(Joint, FirstDelegation)), "demo-wave-2023",
            cancellation);
    }

    private Task LaunchSecondWaveAsync(CancellationToken cancellation) => LaunchAsync(
        new(SecondWave, "delegate-direct", new(Added, null), AllFootprints, new(Delegated: SecondDelegation)),
        "demo-wave-2025",
        cancellation);

    private static string[] AllFootprints => [.. EarlyFootprints, .. LaterFootprints];

    private async Task LaunchAsync(WaveInput input, string key, CancellationToken cancellation)
    {
        var wave = await waves.PlanAsync(cast.ProgrammeManager, input, key, cancellation);
        await waves.LaunchAsync(cast.ProgrammeManager, wave.Id, cancellation);
    }

    private Task DecideDecember2023Async(CancellationToken cancellation) => cast.AnswerAsync(
        ["G9"],
        paper => new(
            paper.Paper,
            Outcome.Approve,
            "Demonstration of the decision of 7 December 2023: ready for delegation in April 2024.",
            Exceptions:
            [
                .. LaterFootprints.Select(footprint => new ExceptionInput(
                    null, footprint, Outcome.Defer, "Demonstration of the decision of 7 December 2023: one more joint year.", SecondDelegation)),
            ]),
        cancellation);

    private async Task DecideDecember2024Async(CancellationToken cancellation)
    {
        var same = await conditions.ForAsync(LaterFootprints, cancellation);
        var first = await papers.WaveAsync(FirstWave, cancellation);
        await cast.AnswerAsync(
            ["G9"],
            paper => paper.Wave == first
                ? new(
                    paper.Paper, Outcome.ApproveWithConditions,
                    "Demonstration of the decision of December 2024: delegated in April 2025, with one condition for ICBs in oversight segments 3 and 4.",
                    Conditions: same)
                : new(paper.Paper, Outcome.Approve, "Demonstration: approved as asked; the checklist has to be worked through."),
            cancellation);
        foreach (var service in Added)
        {
            await catalogue.DecideSuitabilityAsync(
                cast.Board,
                service,
                new("ready", new(2024, 12, 5), "Demonstration of the decision of December 2024: added to the list for April 2025."),
                cancellation);
        }
    }

    private async Task ProposeReturnsAsync(CancellationToken cancellation)
    {
        foreach (var (service, footprint) in new[] { ("105", "NENC"), ("16", "SW") })
        {
            await transitions.ClawBackAsync(
                cast.ProgrammeManager,
                $"{service}-{footprint}-1",
                new(new(2026, 4, 1), "Demonstration only: no such return was proposed."),
                $"demo-return-{service}",
                cancellation);
        }

        await voices.LeaveOpenAsync(SecondWave, cancellation);
        await digests.SwitchOnAsync(cancellation);
    }
}
