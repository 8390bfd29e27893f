using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>Every pathway that ships, from its start to its end.</summary>
public sealed class ShippedPathwayTests
{
    public static TheoryData<string> Ids => [.. Some.Book.All.Select(pathway => pathway.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void R21_AttestationGates_OfAPathway_SayWhatTheyConfirm(string pathway) => Assert.All(
        Some.Book.All.Where(known => known.Id == pathway).SelectMany(known => known.Gates.Append(known.Assurance?.Gate)).OfType<Gate>(),
        gate => Assert.Equal(gate.Kind == GateKind.Attestation, gate.Attests is not null));

    [Theory]
    [MemberData(nameof(Ids))]
    public void R17_Pathway_AllApprove_PassesEveryGateInOrderAndCompletes(string pathway)
    {
        var drive = Begin(pathway).Finish();

        Assert.Equal(drive.Pathway.Gates.Select(gate => gate.Id), drive.Happened<GateOpened>().Select(opened => opened.Gate));
        Assert.Equal(drive.Pathway.Gates.Select(gate => gate.Id), drive.Happened<GateMet>().Select(met => met.Gate));
        Assert.Equal(LineEnd.Completed, drive.Line().End);
        Assert.Equal(TransitionStatus.Completed, drive.Move().Status);
        Assert.Equal(drive.Pathway.LastStage.Reaches, drive.Move().State);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void R18_Pathway_AllApproved_ReachesEachStageExactlyOnItsDate(string pathway)
    {
        var drive = Begin(pathway).Finish();

        var reached = drive.Log.Where(entry => entry.Event is StageReached).ToList();
        Assert.Equal(drive.Pathway.Stages.Count, reached.Count);
        foreach (var ((on, happened), stage) in reached.Zip(drive.Pathway.Stages))
        {
            Assert.Equal(Aims.For(stage.Reaches), on);
            Assert.Equal((stage.Reaches, (DateOnly?)on), (((StageReached)happened).State, Aims.For(((StageReached)happened).State)));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void R28_Pathway_GatesInTime_OpenAndFallDueAsThePathwaySays(string pathway)
    {
        var drive = Begin(pathway).Finish();

        foreach (var (on, opened) in drive.Log.Where(entry => entry.Event is GateOpened)
            .Select(entry => (entry.On, (GateOpened)entry.Event)))
        {
            var gate = drive.Pathway.Gate(opened.Gate);
            var target = Aims.For(drive.Pathway.StageOf(gate.Id).Reaches)!.Value;
            var usual = target.AddDays(-gate.DueDaysBefore);
            Assert.Equal(usual > on.AddDays(7) ? usual : on.AddDays(7), opened.Due);
            Assert.True(on >= target.AddDays(-(gate.OpensDaysBefore ?? int.MaxValue / 10_000)), $"{gate.Id} opened early, on {on}.");
        }

        foreach (var gate in drive.Pathway.Gates.Where(gate => gate.OpensDaysBefore is not null))
        {
            Assert.Contains(drive.Log, entry => entry.Event is GateOpened opened && opened.Gate == gate.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void R25_Pathway_EachGate_AsksTheBodiesThatThePathwayNames(string pathway)
    {
        var drive = Begin(pathway).Finish();

        foreach (var opened in drive.Happened<GateOpened>())
        {
            var expected = drive.Pathway.Gate(opened.Gate).Asked.SelectMany(ask => ask.Body switch
            {
                AskedBody.EachIcb => Some.Icbs,
                AskedBody.Region => [Some.Region],
                AskedBody.Committee => [Some.Committee],
                AskedBody.NationalModerationPanel => ["NMP"],
                AskedBody.NhseBoard => ["NHSE-BOARD"],
                _ => (IEnumerable<string>)["X24"],
            });
            Assert.Equal(expected, opened.Asked.Select(asked => asked.Body));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void R17_Pathway_SilentBody_HoldsEverythingUp(string pathway)
    {
        foreach (var gate in Some.Pathway(pathway).Gates.Where(gate => gate.Asked.Count > 0))
        {
            var drive = Begin(pathway).Reach(gate.Id);
            var bodies = drive.Asked(gate.Id).ToList();
            foreach (var body in bodies.Skip(1))
            {
                drive.Answer(gate.Id, body, Outcome.Approve);
            }

            drive.To(London.Midnight(Aims.For(drive.Pathway.StageOf(gate.Id).Reaches)!.Value).AddDays(400));

            Assert.Equal(gate.Id, drive.Line().Gate);
            Assert.True(drive.Line().Overdue);
            Assert.Equal(TransitionStatus.Overdue, drive.Move().Status);
            Assert.DoesNotContain(drive.Happened<GateMet>(), met => met.Gate == gate.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void R30_Pathway_EventsStoredAndReadAgain_GiveTheSameState(string pathway)
    {
        var drive = Begin(pathway).Finish();

        Assert.Equal(Json.Of(drive.Tranche), Json.Of(Json.Refolded<Tranche>(drive.Tranche.Id, drive.TrancheEvents)));
        Assert.Equal(Json.Of(drive.Tranche), Json.Of(Json.Copy(drive.Tranche)));
        Assert.Equal(Json.Of(drive.Move()), Json.Of(Json.Refolded<ServiceTransition>(drive.Move().Id, drive.EventsOf("13A"))));
    }

    [Fact]
    public void R17_ManyLines_DivergedFarMoreThanOneLookTakes_StillEndComplete()
    {
        var services = Enumerable.Range(100, 59).Select(number => $"{number}").ToArray();
        var drive = Drive.Start("joint-only", "2022-05-01", Aims, [.. services], ["QH8"]);
        drive.Reach("G2", services[0]);
        for (var index = 0; index < services.Length; index++)
        {
            drive.Do(drive.Tranche.Retarget(
                [services[index]], new(Some.Date("2023-04-01").AddDays(index)), "Each at its own pace", drive.Pathway,
                    new("pm", drive.Now)));
        }

        foreach (var service in services)
        {
            drive.Finish(service);
        }

        Assert.All(drive.Moves.Values, move => Assert.Equal(TransitionStatus.Completed, move.Status));
        Assert.Equal(services.Length, drive.Happened<StageReached>().Count());
    }

    private static Targets Aims { get; } = new(Some.Date("2023-04-01"), Some.Date("2024-07-01"), Some.Date("2024-10-01"));

    private static Drive Begin(string pathway) =>
        Drive.Start(pathway, pathway switch { "joint-then-delegated" or "joint-only" => "2022-05-01", _ => "2023-09-01" }, Aims);
}
