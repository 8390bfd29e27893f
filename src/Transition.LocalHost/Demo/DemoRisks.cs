using Transition.Application.Records;

namespace Transition.LocalHost.Demo;

/// <summary>
/// The risks of the demonstration, of every theme: owned, worked on before go-live, and two that are late and so known to their
/// region. All of them are made up and say so.
/// </summary>
public sealed class DemoRisks(DemoCast cast, DemoPapers papers, RecordDesk records)
{
    private const string Register = "risk";
    private static readonly DateOnly BeforeReview = new(2023, 10, 31);

    /// <summary>What is entered while assessments are reviewed, and stands in the papers for the Board.</summary>
    private static readonly DemoRisk[] First =
    [
        new("capability", "red", "Demonstration: too few finance and analysis staff for the joint year",
            "Three posts are vacant; without them no baseline can be checked before the year begins.",
            "The region lends two analysts, and the host ICB recruits.", "QYG", "NW", BeforeReview,
            "mitigate", "Demonstration: two posts are filled, and the region lends an analyst until the end of the year."),
        new("revenue", "amber", "Demonstration: growth of high-cost drugs is more than the allocation",
            "Spending on drugs outside tariff has grown faster than the allocation for three years.",
            "Drugs are shown apart in every report, and the footprint's committee looks at them each quarter.", "QHM", "NENC", BeforeReview,
            "accept", "Demonstration: drugs and devices stay with NHS England for now, so the move can go on with it."),
        new("variation", "amber", "Demonstration: waits for renal replacement differ between neighbouring places",
            "Patients of one ICB wait twice as long as those of the next for the same centre.",
            "One waiting list for the footprint, with the same rules for all.", "QWO", "YH", BeforeReview,
            "mitigate", "Demonstration: the centres work from one list since July."),
        new("fragmentation", "amber", "Demonstration: trusts report the same figures to five commissioners",
            "Each ICB has asked for reports of its own.", "One set of reports, agreed with the trusts' forum.", "QVV", "SW", BeforeReview,
            "close", "Demonstration: one set of reports is agreed; the others are no longer asked for."),
        new("provider-voice", "green", "Demonstration: trusts hear of changes in flows too late to plan",
            "Last year's change reached one trust two weeks before it began.", null, "QMJ", "LON", BeforeReview,
            "close", "Demonstration: the committee publishes its plan a quarter ahead."),
        new("voice", "amber", "Demonstration: no patient partner sits at the meetings of the committee",
            "Two places are kept for patient partners, and both are empty.", "Both places are advertised with the help of local charities.",
            "QH8", "EOE", new(2023, 9, 29)),
    ];

    /// <summary>What is entered once services are delegated; the first is late when the story stops.</summary>
    private static readonly DemoRisk[] Later =
    [
        new("capital", "amber", "Demonstration: linear accelerators reach the end of their life before a bid is decided",
            "Two of six machines are more than ten years old.", "A bid to the national programme, and loaned sessions at the next centre.",
            "QSL", "SW", new(2025, 6, 13)),
        new("centre-of-excellence", "amber", "Demonstration: referrals to the cardiac centre fall as local clinics grow",
            "The centre needs its numbers for training and research.", "Flows are looked at every quarter, with the centre's clinicians.",
            "QRV", "LON", new(2025, 12, 19)),
    ];

    public Task EnterFirstAsync(string wave, CancellationToken cancellation) => EnterAsync(First, wave, cancellation);

    public Task EnterLaterAsync(string wave, CancellationToken cancellation) => EnterAsync(Later, wave, cancellation);

    /// <summary>Each risk that is still open ends as it should; the one that nobody has seen to stays with the region that was told.</summary>
    public async Task ReviewAsync(CancellationToken cancellation)
    {
        await cast.IdleAsync(cancellation);
        foreach (var entry in await records.FindAsync(cast.ProgrammeManager, new(Register, "open"), cancellation))
        {
            if (First.Single(risk => risk.Title == entry.Title) is { End: { } move } risk)
            {
                await records.MoveAsync(cast.Of(MoverOf(move, entry)), entry.Id, MoveOf(move, risk), null, cancellation);
            }
        }
    }

    private async Task EnterAsync(IReadOnlyList<DemoRisk> risks, string wave, CancellationToken cancellation)
    {
        var id = await papers.WaveAsync(wave, cancellation);
        foreach (var risk in risks)
        {
            Dictionary<string, string> values = new()
            {
                ["title"] = risk.Title,
                ["theme"] = risk.Theme,
                ["rating"] = risk.Rating,
                ["detail"] = risk.Detail,
            };
            if (risk.Plan is { } plan)
            {
                values["plan"] = plan;
            }

            await records.OpenAsync(
                cast.Of($"{risk.Owner}-contributor"),
                new(Register, values, risk.Owner, Due: risk.Due, Links: [new("wave", id), new("footprint", risk.Footprint)]),
                $"demo-{Register}-{risk.Theme}", cancellation);
        }
    }

    /// <summary>The owner says what has been done; that a move may go on with a risk, or need not fear it, says the region.</summary>
    private static string MoverOf(string move, RecordEntry risk) => move == "mitigate" ? $"{risk.Owner}-contributor" : $"{risk.Region}-executive";

    private static MoveInput MoveOf(string move, DemoRisk risk) => move == "mitigate"
        ? new(move, Values: new Dictionary<string, string> { ["result"] = risk.Words! })
        : new(move, risk.Words);
}
