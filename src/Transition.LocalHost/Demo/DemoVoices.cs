using Transition.Application.Access;
using Transition.Application.Records;
using Transition.Domain.Access;

namespace Transition.LocalHost.Demo;

/// <summary>
/// The views and enquiries of the demonstration: asked for, given, responded to, and one of which the region goes on without. All
/// of it is made up and says so.
/// </summary>
public sealed class DemoVoices(DemoCast cast, DemoPapers papers, Invitations invitations, RecordDesk records)
{
    private const int AtOnce = 8;
    private const string Views = "view";
    private const string Enquiries = "enquiry";
    private const string Question = "Demonstration: what must be looked after when these services are planned together?";

    /// <summary>Where the councils do not answer.</summary>
    private const string Silent = "SW";

    private static readonly DateOnly Due = new(2022, 10, 7);
    private static readonly string[] Groups = ["clinical", "patient", "voluntary", "council", "staff"];

    private static readonly Dictionary<string, (string Position, string Answer)> Said = new(StringComparer.Ordinal)
    {
        ["provider"] = ("support-if", "Demonstration: one contract, one set of reports, and notice of changes in flows."),
        ["clinical"] = ("support", "Demonstration: pathways from the district hospital to the centre can be planned as one."),
        ["patient"] = ("support-if", "Demonstration: travel and waiting must not become worse, and we want a seat at the table."),
        ["voluntary"] = ("support", "Demonstration: we can help to explain what changes and what does not."),
        ["council"] = ("none", "Demonstration: noted by the scrutiny committee."),
        ["staff"] = ("concerned", "Demonstration: say early who works for whom."),
    };

    /// <summary>Views are asked for of everybody who is touched, and the leaders of trusts also ask something themselves.</summary>
    public async Task AskAsync(string wave, CancellationToken cancellation)
    {
        var id = await papers.WaveAsync(wave, cancellation);
        await invitations.InviteAsync(cast.ProgrammeManager, id, new("G3", Due, Groups, Question), cancellation);
        foreach (var leader in cast.With(Role.TrustLeader))
        {
            var trust = leader.Grants[0].Organisation;
            Dictionary<string, string> asked = new()
            {
                ["group"] = "provider",
                ["aspect"] = "contracts",
                ["question"] = Question,
                ["gate"] = "G3",
            };
            await OpenAsync(cast.ProgrammeManager, new(Views, asked, trust, Due: Due, Links: [new("wave", id)]), trust, cancellation);
            await EnquireAsync(leader, id, "Demonstration: who signs our contract next April?", Due, cancellation);
        }
    }

    /// <summary>Everybody answers but the councils of one footprint; the region goes on without them, and says why.</summary>
    public async Task AnswerAsync(CancellationToken cancellation)
    {
        await EachAsync(Views, "invited", GiveAsync, cancellation);
        await EachAsync(Views, "answered", RespondAsync, cancellation);
        await EachAsync(Enquiries, "open", ReplyAsync, cancellation);
    }

    /// <summary>An enquiry that is still open when the story stops.</summary>
    public async Task LeaveOpenAsync(string wave, CancellationToken cancellation) => await EnquireAsync(
        cast.With(Role.TrustLeader)[0], await papers.WaveAsync(wave, cancellation), "Demonstration: whom do we tell of a change in our consultants?",
        new(2025, 7, 14), cancellation);

    private Task EnquireAsync(Caller leader, string wave, string question, DateOnly due, CancellationToken cancellation)
    {
        Dictionary<string, string> asked = new()
        {
            ["from"] = "trust",
            ["question"] = question,
            ["contact"] = "Demonstration: the contracts office",
        };
        return OpenAsync(
            leader, new(Enquiries, asked, Domain.Common.Bodies.Nhse, Due: due, Links: [new("wave", wave)]), $"{due:yyyyMMdd}", cancellation);
    }

    private Task OpenAsync(Caller by, RecordInput input, string key, CancellationToken cancellation) =>
        records.OpenAsync(by, input, $"demo-{input.Kind}-{key}", cancellation);

    private Task GiveAsync(RecordEntry view, CancellationToken cancellation)
    {
        var group = view.Values["group"];
        if (group == "council" && view.Links.Contains(new(Domain.Records.LinkKind.Footprint, Silent)))
        {
            return MoveAsync(
                cast.Of($"{view.Region}-executive"), view,
                new("lapse", "Demonstration: the councils were asked twice and meet after the assessment; they are asked again at the readiness review."),
                cancellation);
        }

        var (position, answer) = Said[group];
        Dictionary<string, string> values = new() { ["position"] = position, ["answer"] = answer, ["participants"] = "Demonstration: two posts" };
        if (position is "support-if" or "concerned")
        {
            values["wants"] = "Demonstration: a named contact through the change, and a date for every step.";
        }

        var person = group == "provider" ? $"{view.Owner}-leader" : $"{view.Owner}-contributor";
        return MoveAsync(cast.Of(person), view, new("answer", Values: values), cancellation);
    }

    private Task RespondAsync(RecordEntry view, CancellationToken cancellation) =>
        MoveWithAsync(view, "respond", "response", "Demonstration: taken into the assessment and into the paper for the Board.", cancellation);

    private Task ReplyAsync(RecordEntry enquiry, CancellationToken cancellation) =>
        MoveWithAsync(
            enquiry, "answer", "answer", "Demonstration: NHS England does, for the joint year. The committee decides, the contract stays.",
            cancellation);

    private Task MoveWithAsync(RecordEntry record, string move, string field, string text, CancellationToken cancellation) =>
        MoveAsync(cast.ProgrammeManager, record, new(move, Values: new Dictionary<string, string> { [field] = text }), cancellation);

    private Task MoveAsync(Caller by, RecordEntry record, MoveInput move, CancellationToken cancellation) =>
        records.MoveAsync(by, record.Id, move, null, cancellation);

    private async Task EachAsync(
        string kind, string state, Func<RecordEntry, CancellationToken, Task> work, CancellationToken cancellation)
    {
        await cast.IdleAsync(cancellation);
        await Parallel.ForEachAsync(
            await records.FindAsync(cast.ProgrammeManager, new(kind, state), cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (record, token) => await work(record, token));
    }
}
