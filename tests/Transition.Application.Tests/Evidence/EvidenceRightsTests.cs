using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Committees;
using Transition.Application.Evidence;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Application.Tests.Assessments;
using Transition.Application.Waves;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Evidence;

/// <summary>Who puts documents on file for what, adds versions of them, and names them: those whom it concerns, and the programme.</summary>
public sealed class EvidenceRightsTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly string[] Cast =
    [
        "pm-2", "QHM-signatory", "QHM-contributor", "Y63-executive", "JC-NENC-chair", "nmp-1", "nhse-board-1", "X24-signatory",
        "QMJ-contributor", "QF7-contributor", "S1Y5D-contributor", "auditor-1", "R0A-leader",
    ];

    /// <summary>One column a person, in the order of the cast. One of them is of an ICB that takes over from two in the east.</summary>
    private static readonly Dictionary<string, string> Uploads = new()
    {
        ["agreement"] /*           */ = "y y y y - - - - - - - - -",
        ["footprint"] /*           */ = "y y y y y y y y - - - - -",
        ["wave"] /*                */ = "y y y y y y y y - - - - -",
        ["transition"] /*          */ = "y y y y y y y y - - - - -",
        ["record"] /*              */ = "y y y y - - - - - - - - -",
        ["agreement footprint"] /* */ = "y y y y - - - - - - - - -",
        ["record other"] /*        */ = "y - - - - - - - - - - - -",
        ["other"] /*               */ = "y - - - - y y y y - - - -",
        ["east"] /*                */ = "y - - - - y y y - - y - -",
        ["service"] /*             */ = "y y y y y y y y y y y - -",
        ["gate"] /*                */ = "y y y y y y y y y y y - -",
        ["service agreement"] /*   */ = "y y y y - - - - - - - - -",
    };

    /// <summary>Of documents that a contributor of the ICB put on file; each new version says that it speaks for the service alone.</summary>
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["agreement"] /*           */ = "y y y y - - - - - - - - -",
        ["footprint"] /*           */ = "y y y y y y y y - - - - -",
        ["record"] /*              */ = "y y y y - - - - - - - - -",
        ["service"] /*             */ = "y y y - - - - - - - - - -",
        ["gate"] /*                */ = "y y y - - - - - - - - - -",
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["confirmation"] /*        */ = "- - - y - - - - - - - - -",
        ["assessment"] /*          */ = "- y y y - - - - - - - - -",
        ["minutes"] /*             */ = "y - - - y - - - - - - - -",
        ["record"] /*              */ = "y y y y - - - - - - - - -",
        ["exit plan"] /*           */ = "y y - - - - - - - - - - -",
    };

    [Fact]
    public async Task R29_Upload_ByWhoever_IsForThoseWhomItConcernsAndTheProgramme()
    {
        await using var scene = await Scene.SetAsync();

        await Scene.MustBeAsync(Uploads, (person, row) => scene.UploadAsync(person, scene.ScopeOf(row), null));
    }

    [Fact]
    public async Task R29_Version_ByWhoever_IsForThoseWhomTheDocumentConcerns()
    {
        await using var scene = await Scene.SetAsync();

        await Scene.MustBeAsync(Versions, async (person, row) =>
        {
            var document = await scene.UploadAsync("QHM-contributor", scene.ScopeOf(row), null);
            await scene.UploadAsync(person, scene.ScopeOf("service"), document.Id);
        });
    }

    [Fact]
    public async Task R29_Document_NamedByWhoever_IsNamedByThoseWhoMayAnswer()
    {
        await using var scene = await Scene.SetAsync();
        var document = (await scene.UploadAsync("pm-1", scene.ScopeOf("service"), null)).Id;

        await Scene.MustBeAsync(Names, (person, row) => scene.NameAsync(person, row, document));
    }

    [Fact]
    public async Task R29_OtherThing_OfADocument_IsOpenOnlyToWhomThatConcerns()
    {
        await using var scene = await Scene.SetAsync();
        var own = (await scene.UploadAsync("QMJ-contributor", scene.ScopeOf("service"), null)).Id;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.UploadAsync("QMJ-contributor", scene.ScopeOf("agreement"), own));

        Assert.Equal((RefusalKind.Forbidden, "wrong-body"), (refused.Kind, refused.Code));
    }

    [Fact]
    public async Task R29_Rights_OfAPage_AreThoseOfTheCommand()
    {
        await using var scene = await Scene.SetAsync();
        var rights = scene.Players.Host.Get<EvidenceRights>();
        foreach (var (row, line) in Uploads)
        {
            var may = await Task.WhenAll(Cast.Select(person => rights.MayAsync(scene.Players[person], scene.ScopeOf(row), Never)));

            Assert.Equal((row, line), (row, string.Join(' ', may.Select(each => each ? "y" : "-"))));
        }
    }

    /// <summary>A move of one ICB's service at its assessment, with an agreement, a record and a meeting beside it.</summary>
    private sealed class Scene(Players players, string assessment) : IAsyncDisposable
    {
        private readonly Dictionary<string, (string Thing, string Code)> things = new()
        {
            ["footprint"] = ("footprint", Players.Footprint),
            ["other"] = ("footprint", "LON"),
            ["east"] = ("footprint", "EOE"),
            ["service"] = ("service", Players.Service),
            ["gate"] = ("gate", "G6"),
            ["transition"] = ("transition", "105-NENC-1"),
        };

        private string meeting = "";
        private string task = "";
        private int count;

        public Players Players => players;

        public static async Task<Scene> SetAsync()
        {
            var (players, assessment) = await AssessmentDeskTests.AtG3Async();
            var scene = new Scene(players, assessment);
            await scene.PrepareAsync();
            return scene;
        }

        public ValueTask DisposeAsync() => players.DisposeAsync();

        public Dictionary<string, string> ScopeOf(string row) =>
            row.Split(' ').Select(name => things[name]).GroupBy(thing => thing.Thing).ToDictionary(group => group.Key, group => group.Last().Code);

        public static async Task MustBeAsync(Dictionary<string, string> table, Func<string, string, Task> command)
        {
            foreach (var (row, line) in table)
            {
                List<string> marks = [];
                foreach (var person in Cast)
                {
                    marks.Add(await IsAllowedAsync(() => command(person, row)) ? "y" : "-");
                }

                Assert.Equal((row, line), (row, string.Join(' ', marks)));
            }
        }

        public async Task<EvidenceView> UploadAsync(string person, Dictionary<string, string> scope, string? document)
        {
            using var file = new MemoryStream("The text."u8.ToArray());
            return await players.Host.Get<EvidenceDesk>().UploadAsync(
                players[person], new("supporting-document", null, scope, "paper.txt", document, file), $"key-{count++}", Never);
        }

        public async Task NameAsync(string person, string row, string document)
        {
            var (host, caller) = (players.Host, players[person]);
            var words = $"Said by {person}.";
            switch (row)
            {
                case "assessment":
                    var known = (await host.Get<AssessmentDesk>().GetAsync(players.Manager, assessment, Never)).Sections[0].Items[0];
                    await host.Get<AssessmentDesk>().AnswerAsync(
                        caller, assessment, new([new(known.Id, "green", words, [document], Version: (int)known.Version)]), Never);
                    break;
                case "minutes":
                    await host.Get<MeetingDesk>().MinuteAsync(caller, meeting, new(words, [document]), Never);
                    break;
                case "record":
                    await host.Get<RecordDesk>().OpenAsync(caller, Action() with { Evidence = [document] }, $"{person}-names", Never);
                    break;
                case "exit plan":
                    await host.Get<AgreementWork>().PlanExitAsync(caller, things["agreement"].Code, new(words, [document]), Never);
                    break;
                default:
                    await host.Get<AnswerDesk>().ConfirmAsync(caller, task, new(words, [document]), Never);
                    break;
            }
        }

        private async Task PrepareAsync()
        {
            var host = players.Host;
            var agreement = await host.Get<AgreementWork>().DrawAsync(
                players.Manager, new("joint-working", "QHM", ["QHM", "Y63"], ["6"], new DateOnly(2024, 4, 1)), "drawn", Never);
            things["agreement"] = ("agreement", agreement.Id);
            things["record"] = ("record", (await host.Get<RecordDesk>().OpenAsync(players["QHM-contributor"], Action(), "opened", Never)).Id);
            var wave = await host.Get<WavePlanner>().PlanAsync(
                players.Manager, new("Second", "joint-only", new(["3"], null), [Players.Footprint], new(new DateOnly(2024, 4, 1))), "planned", Never);
            things["wave"] = ("wave", wave.Id);
            task = (await players.TaskAsync("Y63-executive", "G3")).Id;
            await host.Get<CommitteeDesk>().ConstituteAsync(players.Manager, new("JC-NENC"), Never);
            var today = DateOnly.FromDateTime(host.Clock.Now.DateTime);
            meeting = (await host.Get<MeetingDesk>().CallAsync(players.Manager, "JC-NENC", new(today, [new AgendaInput("Terms")]), "called", Never)).Id;
            await host.Get<MeetingDesk>().OpenAsync(players["JC-NENC-chair"], meeting, new([]), Never);
            await host.SettleAsync();
        }

        private static RecordInput Action() => new(
            "action", new Dictionary<string, string> { ["title"] = "Recruit", ["priority"] = "high" }, "QHM", null, new(2023, 9, 30),
            [new("service", Players.Service)]);

        private static async Task<bool> IsAllowedAsync(Func<Task> command)
        {
            try
            {
                await command();
                return true;
            }
            catch (RefusedException refused) when (refused.Kind == RefusalKind.Forbidden)
            {
                return false;
            }
        }
    }
}
