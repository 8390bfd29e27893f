using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Functions.Common;
using Transition.Functions.Tests.Support;
using Transition.TestSupport.Api;

namespace Transition.Functions.Tests.Orchestrations;

/// <summary>What falls due by itself, without anybody's doing, happens under orchestrations as it does on one machine.</summary>
public sealed class DueTests
{
    private static readonly string[] Parties = ["QHM", "QYG", "Y63"];
    private static readonly string[] Services = ["105"];

    [Fact]
    public async Task R28_RecordAndAgreement_AsTimePasses_AreRemindedEscalatedRenewedAndEndedAsOnOneMachine()
    {
        await using var cloud = await Cloud.StartAsync();
        await using var machine = await OneMachine.StartAsync();

        await LetTimePassAsync(machine.Human);
        await LetTimePassAsync(cloud.Human);

        var events = await cloud.Ground.EventsAsync();
        Assert.Equal(await machine.Ground.EventsAsync(), events);
        Assert.Equal(2, Count(events, "record/", "reminded"));
        Assert.Equal(1, Count(events, "record/", "escalated"));
        Assert.Equal(1, Count(events, "agreement/", "renewal-fell-due"));
        Assert.Equal(1, Count(events, "agreement/", "agreement-expired"));
    }

    [Fact]
    public void Ways_OfEverythingThatFallsDue_AreOneEach()
    {
        var services = new ServiceCollection();
        new Ground().AddTo(services);
        using var provider = services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>(new StandingClock())
            .AddTransitionApplication().BuildServiceProvider();
        var due = provider.GetServices<IFollowUp>().Where(SaysWhenToLookAgain)
            .Select(followUp => (followUp.Kind, Wakes.WayOf(followUp.Kind))).OrderBy(item => item.Kind, StringComparer.Ordinal);

        Assert.Equal(
            [
                ("agreement", Way.Approval), ("attestation", Way.Approval), ("digest", Way.Deliver), ("notice", Way.Deliver), ("organisation", Way.Deliver),
                ("record", Way.Deliver), ("submission", Way.Approval), ("tranche", Way.MoveService), ("wave", Way.LaunchWave),
            ],
            due);
    }

    /// <summary>An action that nobody does, and an agreement that all have signed and nobody renews.</summary>
    private static async Task LetTimePassAsync(Human human)
    {
        await human.PlaysAsync("pm-1");
        var today = await human.TodayAsync();
        _ = (await human.PostAsync(
            "/api/records",
            new
            {
                kind = "action",
                owner = "QMJ",
                due = today.AddDays(20),
                values = new { title = "Train the team", priority = "high" },
                links = new[] { new { kind = "body", target = "QMJ" } },
            },
            "due-record")).Ok;
        _ = (await human.PostAsync(
            "/api/agreements",
            new
            {
                kind = "joint-working",
                icb = "QHM",
                parties = Parties,
                services = Services,
                from = today.AddDays(10),
                until = today.AddYears(1),
            },
            "due-agreement")).Ok;
        await human.SignAsync("", "", "QHM-signatory", "QYG-signatory", "Y63-signatory");
        await human.PlaysAsync("pm-1");
        await human.MoveToAsync(today.AddYears(1).AddDays(2));
    }

    private static bool SaysWhenToLookAgain(IFollowUp followUp) =>
        followUp.GetType().GetMethod("NextDue", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType == followUp.GetType();

    private static int Count(IEnumerable<string> events, string of, string type) => events.Count(stored =>
        stored.StartsWith(of, StringComparison.Ordinal) && stored.Split(' ')[2] == type);
}
