using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;
using Xunit.Abstractions;

namespace Transition.EndToEnd.Tests.Demo;

/// <summary>After twenty kills, everything has happened, and nothing twice.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoEventTests
{
    private static readonly string[] EarlyFootprints = ["EOE", "EM", "WM", "NW"];
    private static readonly string[] LaterFootprints = ["LON", "SE", "SW", "NENC", "YH"];
    private static readonly string[] ToJoint = ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "joint"];
    private static readonly string[] Direct = ["G1", "G2", "G8", "G4", "G9", "G10", "G11", "G12", "G13", "delegated", "transition-completed"];
    private static readonly string[] OnTime = ["G8", "G9", "G10", "G11", "G12", "G13", "delegated", "transition-completed"];

    /// <summary>The moves of the one service that takes the way with a checklist in one footprint.</summary>
    private static readonly string[] WithChecklist = ["15-YH-1", "15-YH-2"];

    private readonly DemoFixture demo;
    private readonly Field field = new();

    public DemoEventTests(DemoFixture demo, ITestOutputHelper output)
    {
        this.demo = demo;
        output.WriteLine($"Seed {demo.Seed}; killed on the days {string.Join(", ", demo.KilledOn)}.");
    }

    [Fact]
    public void Demo_KilledTwentyTimes_TellsItsStoryToTheEnd()
    {
        Assert.Equal((DemoFixture.Kills, 0), (demo.KilledOn.Count, demo.ExitCode));
        Assert.Contains("The story is told", demo.LastWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R17_EveryTransition_HasItsEventsOnceAndInOrder()
    {
        var expected = ExpectedTransitions();

        var said = (await DemoHistory.ReadAsync(demo.Machine, ServiceTransition.Kind))
            .ToDictionary(item => item.Key, item => string.Join(' ', item.Value.Select(happened => Short(happened.Event, happened.Type))));

        Assert.Equal(633, said.Count);
        Assert.Equal(expected.OrderBy(item => item.Key, StringComparer.Ordinal), said.OrderBy(item => item.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task R25_EveryPaper_IsDecidedOnce()
    {
        var papers = await DemoHistory.ReadAsync(demo.Machine, Submission.Kind);

        Assert.NotEmpty(papers);
        Assert.All(papers.Values, paper => Assert.Single(paper, happened => happened.Event is Decided));
        Assert.All(papers.Values, paper => Assert.Single(paper, happened => happened.Event is SubmissionOpened));
        Assert.All(papers.Values, paper => Assert.Single(paper, happened => happened.Type == "submission-frozen"));
    }

    [Fact]
    public async Task R21_EveryAttestation_IsConfirmedOnceByEachBody()
    {
        foreach (var (_, attestation) in await DemoHistory.ReadAsync(demo.Machine, Attestation.Kind))
        {
            var confirmed = attestation.Select(happened => happened.Event).OfType<Confirmed>().ToList();

            Assert.Equal(confirmed.Count, confirmed.DistinctBy(one => one.Body).Count());
            Assert.Single(attestation, happened => happened.Event is AttestationOpened);
        }
    }

    [Fact]
    public async Task R23_EveryAgreement_IsExecutedOncePerVariation_AndRenewedWhereItIsNeeded()
    {
        // The end of every joint term is noticed; only where services stay joint, whichever move takes them on, does it lead to another term.
        const string term = "executed:0 renewal-fell-due agreement-expired";
        Dictionary<string, string> expected = [];
        foreach (var (icb, early) in field.FirstIcbs)
        {
            expected[$"joint-working-{icb}-2023-04-01"] = term;
            expected[$"delegation-{icb}"] = early ? "executed:0 executed:1" : "executed:0";
            if (!early)
            {
                expected[$"joint-working-{icb}-2024-04-01"] = term;
            }
        }

        var said = (await DemoHistory.ReadAsync(demo.Machine, Agreement.Kind)).ToDictionary(item => item.Key, item => string.Join(' ', item.Value
            .Where(happened => happened.Event is Executed or RenewalFellDue or Domain.Agreements.Expired)
            .Select(happened => happened.Event is Executed executed ? $"executed:{executed.Variation}" : happened.Type)));

        Assert.Equal(expected.OrderBy(item => item.Key, StringComparer.Ordinal), said.OrderBy(item => item.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task R17_EveryTranche_TookEachAnswerOnce()
    {
        foreach (var (id, tranche) in await DemoHistory.ReadAsync(demo.Machine, Tranche.Kind))
        {
            var answers = tranche.Select(happened => happened.Event).OfType<AnswerTaken>()
                .SelectMany(answer => answer.Services.Select(service => (answer.Gate, answer.Round, answer.Body, service)))
                .ToList();

            Assert.True(answers.Count == answers.Distinct().Count(), $"Tranche {id} took an answer twice.");
        }
    }

    [Fact]
    public async Task R31_EveryBook_ClaimedDatedAndReleasedEachMoveOnce()
    {
        foreach (var (service, book) in await DemoHistory.ReadAsync(demo.Machine, Custody.Kind))
        {
            var moves = book.Select(happened => happened.Event switch
            {
                Claimed claimed => $"{claimed.Transition} claimed",
                Released released => $"{released.Transition} released",
                HoldingDated dated => $"{dated.Transition} {dated.State} {dated.From:O}",
                HoldingUndated undated => $"{undated.Transition} undated {undated.State}",
                _ => "",
            }).Where(move => move.Length > 0).Order(StringComparer.Ordinal);

            Assert.Equal(ExpectedMoves(service).Order(StringComparer.Ordinal), moves);
        }
    }

    private IEnumerable<string> ExpectedMoves(string service)
    {
        var later = field.Added.Contains(service);
        if (!later && !field.Ready.Contains(service))
        {
            yield break;
        }

        foreach (var footprint in (string[])[.. EarlyFootprints, .. LaterFootprints])
        {
            var move = $"{service}-{footprint}-1";
            if (move == WithChecklist[0])
            {
                yield return $"{move} claimed";
                yield return $"{move} released";
                yield return $"{move} Joint 2023-04-01";
                move = WithChecklist[1];
            }

            var delegated = !later && EarlyFootprints.Contains(footprint) ? "2024-04-01" : "2025-04-01";
            yield return $"{move} claimed";
            yield return $"{move} released";
            yield return $"{move} Delegated {delegated}";
            if (!later && move != WithChecklist[1])
            {
                yield return $"{move} Joint 2023-04-01";
            }
        }

        if (service is "105" or "16")
        {
            yield return $"{service}-{(service == "105" ? "NENC" : "SW")}-2 claimed";
        }
    }

    private Dictionary<string, string> ExpectedTransitions()
    {
        string[] deferred = ["G8", "transition-deferred", "transition-taken-up-again", .. OnTime];
        Dictionary<string, string> expected = new() { ["105-NENC-2"] = "transition-started", ["16-SW-2"] = "transition-started" };
        Add(expected, field.Ready, EarlyFootprints, [.. ToJoint, .. OnTime]);
        Add(expected, field.Ready, LaterFootprints, [.. ToJoint, .. deferred]);
        expected[WithChecklist[0]] = string.Join(' ', ToJoint.Prepend("transition-started").Append("transition-completed"));
        expected[WithChecklist[1]] = string.Join(' ', OnTime.Prepend("transition-started"));
        Add(expected, field.Added, [.. EarlyFootprints, .. LaterFootprints], Direct);
        return expected;
    }

    private static void Add(
        Dictionary<string, string> expected, IEnumerable<string> services, IReadOnlyCollection<string> footprints, IEnumerable<string> way)
    {
        var history = string.Join(' ', way.Prepend("transition-started"));
        foreach (var service in services)
        {
            foreach (var footprint in footprints)
            {
                expected.Add($"{service}-{footprint}-1", history);
            }
        }
    }

    private static string Short(object happened, string type) => happened switch
    {
        GatePassed passed => passed.Gate,
        HoldingChanged changed => $"{changed.State}".ToLowerInvariant(),
        _ => type,
    };
}
