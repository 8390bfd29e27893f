using Transition.Domain.Assessments;
using Transition.Domain.Committees;
using Transition.Domain.Evidence;
using Transition.Domain.Notices;
using Transition.Domain.Records;
using Transition.Domain.Tasks;
using Xunit.Abstractions;

namespace Transition.EndToEnd.Tests.Demo;

/// <summary>The demonstration goes through every kind of step of a board, a panel or a committee, and through each once.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoGovernanceTests
{
    private const int Committees = 9;
    private readonly DemoFixture demo;
    private readonly Field field = new();

    public DemoGovernanceTests(DemoFixture demo, ITestOutputHelper output)
    {
        this.demo = demo;
        output.WriteLine($"Seed {demo.Seed}; killed on the days {string.Join(", ", demo.KilledOn)}.");
    }

    [Fact]
    public async Task R21_EveryAssessment_RestsOnADocumentAndWasSubmittedOnce()
    {
        var assessments = (await DemoHistory.ReadAsync(demo.Machine, Assessment.Kind))
            .Where(assessment => assessment.Value.Any(happened => happened.Event is ItemsAnswered)).ToDictionary();

        Assert.NotEmpty(assessments);
        Assert.All(assessments.Values, assessment => Assert.Single(assessment, happened => happened.Event is AssessmentSubmitted));
        Assert.All(assessments.Values, assessment => Assert.Contains(
            assessment.Select(happened => happened.Event).OfType<ItemsAnswered>().SelectMany(answered => answered.Answers),
            answer => !answer.Evidence.IsEmpty));
        Assert.Equal(Committees + 1, assessments.Values.Count(assessment => assessment.Any(happened => happened.Event is AssessmentModerated)));
    }

    [Fact]
    public async Task R21_ChecklistThatIsDemanded_IsFilledInByWorkstream_AndSignedOffByTheRegionAndEachIcb()
    {
        var (id, happened) = Assert.Single(
            await DemoHistory.ReadAsync(demo.Machine, Assessment.Kind),
            assessment => assessment.Value[0].Event is AssessmentOpened { Demanded: true, Gate: "G10" });
        var opened = (AssessmentOpened)happened[0].Event;
        var answers = happened.Select(one => one.Event).OfType<ItemsAnswered>().SelectMany(answered => answered.Answers).ToList();

        Assert.Equal(opened.Sections.SelectMany(section => section.Items).Select(item => item.Id).Order(), answers.Select(answer => answer.Item).Order());
        Assert.Equal("workforce-host", Assert.Single(answers, answer => answer.Mark == Mark.CompleteWithMitigation).Item);
        var signed = (await DemoHistory.ReadAsync(demo.Machine, Attestation.Kind))[id].Select(one => one.Event).OfType<Confirmed>();
        Assert.Equal(["QF7", "QOQ", "QWO", "Y63"], signed.Select(one => one.Body).Order());
    }

    [Fact]
    public async Task R34_Risks_OfEveryTheme_AreOwned_AndEndOnceOrAreToldToTheRegion()
    {
        var risks = await RecordsAsync("risk");

        Assert.Equal(8, risks.Select(risk => risk.Opened.Values["theme"]).Distinct().Count());
        Assert.All(risks, risk => Assert.StartsWith("Demonstration: ", risk.Opened.Values["title"], StringComparison.Ordinal));
        Assert.Equal(
            ["", "", "", "accept", "close", "close", "mitigate", "mitigate"],
            risks.Select(risk => string.Join(' ', risk.Moves.Select(move => move.Move))).Order());
        var told = (await DemoHistory.ReadAsync(demo.Machine, Domain.Records.Record.Kind)).Values
            .Where(record => record.Any(one => one.Event is RecordOpened { Kind: "risk" }))
            .SelectMany(record => record.Select(one => one.Event).OfType<Escalated>());
        Assert.Equal([("QH8", "Y61"), ("QSL", "Y58")], told.Select(one => (one.Body, one.To)).Order());
    }

    [Fact]
    public async Task R28_Digests_OfTheLastTwoWeeks_AreKeptInTheOutbox_OneAWorkingDay()
    {
        var digests = await DemoHistory.ReadAsync(demo.Machine, Digest.Kind);

        Assert.Equal(["QHM-executive", "pm-1"], digests.Keys.Order(StringComparer.Ordinal));
        foreach (var digest in digests.Values)
        {
            var tried = digest.Select(happened => happened.Event).OfType<DigestTried>().ToList();
            Assert.Equal([17, 18, 19, 20, 23, 24, 25, 26, 27, 30], tried.Select(one => one.Day.Day));
            Assert.All(tried, one => Assert.Equal(DeliveryState.Outbox, one.State));
        }
    }

    [Fact]
    public async Task R26_EveryCommittee_MetOnceAndSteppedBackWhereItCould()
    {
        var meetings = await DemoHistory.ReadAsync(demo.Machine, Meeting.Kind);

        Assert.Equal(Committees, meetings.Count);
        foreach (var meeting in meetings.Values.Select(events => events.Select(happened => happened.Event).ToList()))
        {
            Assert.Single(meeting, happened => happened is MeetingOpened);
            Assert.Equal(2, meeting.OfType<MotionTabled>().Count());
            Assert.All(meeting.OfType<MotionDecided>(), decided => Assert.Equal(MotionResult.Consensus, decided.Result));
            Assert.NotEmpty(Assert.Single(meeting.OfType<MinutesRecorded>()).Evidence);
            Assert.Single(meeting, happened => happened is MeetingClosed);
        }

        // A footprint of one ICB would have no quorum without it.
        Assert.Equal(Committees - 1, meetings.Values.Count(meeting => meeting.Any(happened => happened.Event is BodyRecused)));
    }

    [Fact]
    public async Task R64_ConditionOfDecember2024_IsOnRecordForEachLaterIcb_AndDischargedWithADocumentWhereItHeld()
    {
        var conditions = await RecordsAsync("condition");

        Assert.Equal(field.FirstIcbs.Where(icb => !icb.Value).Select(icb => icb.Key).Order(), conditions.Select(one => one.Opened.Owner).Order());
        var (_, moves) = Assert.Single(conditions, one => one.Moves.Count > 0);
        Assert.Equal(["ask", "discharge"], moves.Select(move => move.Move));
        Assert.Single(moves[0].Evidence);
        Assert.NotEqual(moves[0].By, moves[1].By);
    }

    [Fact]
    public async Task R40_EveryView_IsAnsweredAndRespondedToOnce_OrLapsedByADecision()
    {
        var views = await RecordsAsync("view");

        Assert.All(views, view => Assert.Contains(string.Join(' ', view.Moves.Select(move => move.Move)), (string[])["answer respond", "lapse"]));
        Assert.NotNull(Assert.Single(views, view => view.Moves[0].Move == "lapse").Moves[0].Note);
        Assert.Contains(views, view => view.Opened.Values["group"] == "provider");
    }

    [Fact]
    public async Task R33_Enquiries_AreAnsweredOnce_AndTheLastIsStillOpen()
    {
        var moves = (await RecordsAsync("enquiry")).Select(enquiry => string.Join(' ', enquiry.Moves.Select(move => move.Move)));

        Assert.Equal(["", "answer", "answer", "answer"], moves.Order());
    }

    [Fact]
    public async Task R30_NoticeOfTheBoardsDecision_IsTakenNoteOfOnceByEveryIcb()
    {
        var notices = await DemoHistory.ReadAsync(demo.Machine, Notice.Kind);
        var taken = notices.Values.Select(notice => notice.Select(happened => happened.Event).OfType<NoticeAcknowledged>().Select(one => one.Body).ToList());

        Assert.Equal(field.FirstIcbs.Keys.Order(), Assert.Single(taken, bodies => bodies.Count > 0).Order());
    }

    [Fact]
    public async Task R28_EveryDocument_SaysThatItIsOfTheDemonstration()
    {
        var documents = await DemoHistory.ReadAsync(demo.Machine, EvidenceDocument.Kind);
        var added = documents.Values.Select(document => Assert.Single(document.Select(happened => happened.Event).OfType<EvidenceAdded>())).ToList();

        Assert.All(added, document => Assert.StartsWith("Demonstration: ", document.Title, StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "board-paper", "equality-impact-assessment", "first-minutes", "pre-delegation-assessment", "executed-agreement" },
            added.Select(document => document.Kind).ToHashSet());
    }

    private async Task<IReadOnlyList<(RecordOpened Opened, IReadOnlyList<RecordMoved> Moves)>> RecordsAsync(string kind) =>
    [
        .. from record in (await DemoHistory.ReadAsync(demo.Machine, Domain.Records.Record.Kind)).Values
           let events = record.Select(happened => happened.Event).ToList()
           let opened = Assert.Single(events.OfType<RecordOpened>())
           where opened.Kind == kind
           select (opened, (IReadOnlyList<RecordMoved>)[.. events.OfType<RecordMoved>()]),
    ];
}
