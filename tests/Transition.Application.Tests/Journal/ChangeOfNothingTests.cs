using Transition.Application.Assessments;
using Transition.Application.Catalogue;
using Transition.Application.Committees;
using Transition.Application.Transitions;
using Transition.Domain.Assessments;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Journal;

/// <summary>A change that changes nothing says so: whoever gave a reason for it must not believe that it is on record.</summary>
public sealed class ChangeOfNothingTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task R30_Framework_SavedAsItIs_IsRefusedForItsReason()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<FrameworkDesk>();
        var version = (await desk.GetAsync(TestHost.Administrator, Framework.OfAssessments, Never)).Version;

        await RefusedAsync(() => desk.ReviseAsync(
            TestHost.Administrator, Framework.OfAssessments, new(null, null, null, "Confirmed."), version, Never));
    }

    [Fact]
    public async Task R30_Framework_RevisedOnceMore_GetsTheFirstAnswer_ButNotForAnotherReason()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<FrameworkDesk>();
        var version = (await desk.GetAsync(TestHost.Administrator, Framework.OfAssessments, Never)).Version;
        Task<FrameworkView> ReviseAsync(string reason, long on) => desk.ReviseAsync(
            TestHost.Administrator, Framework.OfAssessments, new("Assessment of 2026", null, null, reason), on, Never);

        var first = await ReviseAsync("Confirmed.", version);
        var repeated = await ReviseAsync("Confirmed.", version);
        var onItsOwn = await ReviseAsync("Confirmed.", first.Version);

        Assert.Equal((first.Version, first.Version), (repeated.Version, onItsOwn.Version));
        await RefusedAsync(() => ReviseAsync("Asked for by the Board.", first.Version));
    }

    [Fact]
    public async Task R30_Service_CorrectedToWhatItIs_IsRefusedForItsReason()
    {
        await using var host = await TestHost.WithReferenceDataAsync();
        var desk = host.Get<CatalogueDesk>();
        var known = await desk.GetAsync(TestHost.Administrator, "105", Never);
        var facts = known.Service;

        await RefusedAsync(() => desk.CorrectAsync(
            TestHost.Administrator, "105",
            new(facts.Name, facts.ProgrammeOfCare, facts.HighlySpecialised, facts.Lines, facts.Notes, facts.Source, facts.Confidence,
                facts.NameBasis, facts.StatusBasis, "Looked up."),
            known.Version, Never));
    }

    [Fact]
    public async Task R24_CommitteeRule_SavedAsItIs_IsRefusedForItsReason()
    {
        await using var players = await Players.GatherAsync();
        var desk = players.Host.Get<CommitteeDesk>();
        var committee = await desk.ConstituteAsync(players.Manager, new("JC-NENC"), Never);

        await RefusedAsync(() => desk.ChangeRuleAsync(players.Manager, "JC-NENC", new("Terms of reference."), committee.Version, Never));
    }

    [Fact]
    public async Task R20_Rescoping_ThatLeavesEveryIcbIn_IsRefusedForItsReason()
    {
        await using var players = await Players.GatherAsync();
        var started = await players.StartAsync();
        await players.Host.SettleAsync();

        await RefusedAsync(() => players.Host.Get<TransitionDesk>().RescopeAsync(
            players.Manager, started.Id, new(started.Icbs, "All of them stay."), Never));
    }

    [Fact]
    public async Task R20_Retargeting_ToTheDatesThatItHas_IsRefusedForItsReason_AndItsRepeatIsNot()
    {
        await using var players = await Players.GatherAsync();
        var started = await players.StartAsync();
        await players.Host.SettleAsync();
        Task<TransitionView> RetargetAsync(string reason) => players.Host.Get<TransitionDesk>().RetargetAsync(
            players.Manager, started.Id, new(started.Targets with { Delegated = new(2026, 4, 1) }, reason), Never);

        var first = await RetargetAsync("A year more.");
        await players.Host.SettleAsync();

        Assert.Equal(first.Targets, (await RetargetAsync("A year more.")).Targets);
        await RefusedAsync(() => RetargetAsync("Asked for by the Board."));
    }

    private static async Task RefusedAsync(Func<Task> change)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(change);
        Assert.Equal((RefusalKind.Conflict, "nothing-changed", "reason"), (refused.Kind, refused.Code, refused.Field));
    }
}
