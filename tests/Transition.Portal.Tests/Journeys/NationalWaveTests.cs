using Microsoft.Playwright;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Access;
using Transition.Domain.Transitions;
using Transition.Portal.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Portal.Tests.Journeys;

/// <summary>How much a wave of the whole country asks of each body, and of one member of an ICB's board.</summary>
[Trait("Category", "Browser")]
public sealed class NationalWaveTests(PortalSite site, ITestOutputHelper output) : IClassFixture<PortalSite>
{
    private const string BoardMember = "QYG-board";

    /// <summary>From the first gate to the last: as many answers as there are gates that ask it, and one more a year that stays joint.</summary>
    private const int MostOfAnIcb = 8;

    /// <summary>Decisions and statements of any body; a signature is one more for each agreement, which the law wants one by one.</summary>
    private const int MostOfABody = 9;

    private const int MostPages = 4;
    private const int MostClicks = 4;

    private static readonly string[] Footprints = ["EOE", "EM", "WM", "NW", "LON", "SE", "SW", "NENC", "YH"];
    private static readonly DateOnly[] Days = [new(2022, 6, 6), new(2023, 4, 12), new(2023, 12, 1), new(2024, 2, 20), new(2024, 4, 16)];

    private readonly Programme programme = new(site);
    private readonly List<TaskEntry> asked = [];

    [Fact]
    public async Task R25_NationalWave_OfFiftyNineServicesForNineFootprints_AsksEachBodyAHandful_AndABoardMemberOneDecision()
    {
        var wave = await programme.LaunchAsync(Programme.Services, Footprints);
        var others = (await site.Get<DemoPersonas>().RegisterAsync(CancellationToken.None))
            .Where(person => person.Id is not (BoardMember or "pm-2") && person.Grants[0].Role is Role.Approver or Role.ProgrammeManager)
            .Select(person => person.Id).ToList();
        foreach (var day in Days)
        {
            await programme.MoveToAsync(day);
            asked.AddRange(await programme.AgreeToAllAsync(others));
            await DecideAsync();
            asked.AddRange(await programme.AgreeToAllAsync(others));
        }

        var bodies = asked.GroupBy(task => task.Body).ToDictionary(body => body.Key, body => body.ToList());
        Print(bodies);
        Assert.Equal(Programme.Services * Footprints.Length, await CompletedAsync(wave.Id));
        Assert.Equal(42, bodies.Count(body => body.Key.StartsWith('Q')));
        Assert.All(bodies.Where(body => body.Key.StartsWith('Q')), icb => Assert.InRange(icb.Value.Count, 1, MostOfAnIcb));
        Assert.All(bodies, body => Assert.InRange(body.Value.Count(task => task.Kind != TaskKind.Sign), 1, MostOfABody));
        Assert.Equal(asked.Count, asked.DistinctBy(task => (task.Id, task.Title)).Count());
    }

    /// <summary>The one decision of the member, in the browser, from the first page to the word that it is recorded.</summary>
    private async Task DecideAsync()
    {
        var inbox = await site.Get<TaskDesk>().ListAsync(await programme.CallerAsync(BoardMember), CancellationToken.None);
        if (inbox.Items.Count == 0)
        {
            return;
        }

        asked.Add(Assert.Single(inbox.Items));
        var member = await Visitor.SignInAsync(site, BoardMember);
        var page = member.Page;
        await page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        await member.SeesTextAsync("59 services in 1 footprint");
        await page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Reason, or your question").FillAsync("The board is assured.");
        await page.Locator("button[value=check]").Last.ClickAsync();
        await member.SeesTextAsync("Approve: 59 lines");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my decision" }).ClickAsync();
        await member.SeesAsync("Decision recorded");
        await site.IdleAsync();
        output.WriteLine($"The board member of {inbox.Items[0].Body} decided on 59 services with {member.Clicks} clicks on {member.Pages} pages.");
        Assert.InRange(member.Pages, 1, MostPages);
        Assert.InRange(member.Clicks, 1, MostClicks);
    }

    private async Task<int> CompletedAsync(string wave)
    {
        var moves = await site.Get<TransitionDesk>().ListAsync(
            await programme.CallerAsync("pm-1"), new(Wave: wave, Status: TransitionStatus.Completed), null, 1000, CancellationToken.None);
        return moves.Items.Count;
    }

    private void Print(IReadOnlyDictionary<string, List<TaskEntry>> bodies)
    {
        foreach (var alike in bodies.GroupBy(body => Said(body.Value)).OrderBy(alike => alike.First().Value.Count))
        {
            output.WriteLine($"{string.Join(", ", alike.Select(body => body.Key).Order())}: {alike.Key}");
        }
    }

    private static string Said(List<TaskEntry> tasks) => $"{tasks.Count} ("
        + string.Join(", ", tasks.GroupBy(task => (task.Gate, task.Kind)).Select(kind => $"{kind.Key.Gate} {kind.Key.Kind} {kind.Count()}")) + ")";
}
