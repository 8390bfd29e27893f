using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Domain.Assessments;

namespace Transition.LocalHost.Demo;

/// <summary>
/// The assessments and checklists of the demonstration: filled in by the ICBs and the region together, submitted, reviewed,
/// moderated, and what they found worked through. All of it is made up and says so.
/// </summary>
public sealed class DemoAssessments(
    DemoCast cast, DemoPapers papers, AttestationDesk attestations, AssessmentDesk desk, RecordDesk records, Settler settler)
{
    private const int AtOnce = 8;
    private const int MostHands = 3;
    private const string Panel = "nmp-1";

    /// <summary>The kind of document that shows what is assessed at a gate.</summary>
    private static readonly Dictionary<string, string> Packs = new(StringComparer.Ordinal)
    {
        ["G3"] = "pre-delegation-assessment",
        ["G8"] = "refreshed-assessment",
        ["G10"] = "safe-delegation-checklist",
    };

    private static readonly Dictionary<string, string> Grounds = new(StringComparer.Ordinal)
    {
        ["geography"] = "Demonstration: nine in ten patients are treated within the footprint; the neighbours have agreed the rest.",
        ["transformation"] = "Demonstration: one pathway plan for cancer, renal and cardiac services, with measures from next year.",
        ["governance"] = "Demonstration: named leads, terms of reference, two patient partners and the trusts' forum at every meeting.",
        ["finance"] = "Demonstration: baseline by provider and by population, shared with the regional finance team.",
        ["workforce"] = "Demonstration: regional team hosted by one ICB; gaps in pharmacy and analysis are named.",
        ["data"] = "Demonstration: patient-level contract data under a sharing agreement, one team for analysis.",
        ["contracts"] = "Demonstration: one lead commissioner a trust, the others as associates.",
        ["quality"] = "Demonstration: open incidents and dashboards handed over, meeting by meeting.",
        ["engagement"] = "Demonstration: patients, trusts and councils were asked; their answers are in the log.",
        ["provider-impact"] = "Demonstration: each trust has seen what changes for it and has answered.",
    };

    /// <summary>Everything that is open at a gate is filled in, submitted and reviewed, and then confirmed by each body.</summary>
    public async Task WorkThroughAsync(string gate, CancellationToken cancellation)
    {
        await settler.IdleAsync(cancellation);
        await EachAsync(gate, FillAsync, cancellation);
        await settler.IdleAsync(cancellation);
        await cast.AnswerAsync([gate], null, cancellation);
    }

    /// <summary>The panel scores every footprint: as it rated itself, but for one domain that it sees more strictly.</summary>
    public async Task ModerateAsync(string gate, CancellationToken cancellation)
    {
        await EachAsync(gate, async (entry, token) =>
        {
            var view = await desk.GetAsync(cast.Of(Panel), entry.Id, token);
            if (view.Status == AssessmentStatus.Reviewed)
            {
                await desk.ModerateAsync(cast.Of(Panel), entry.Id, new([.. view.Sections.Select(Score)]), token);
            }
        }, cancellation, confirmed: true);
        await settler.IdleAsync(cancellation);
    }

    /// <summary>Whoever owns an action does it.</summary>
    public async Task DoActionsAsync(CancellationToken cancellation)
    {
        await settler.IdleAsync(cancellation);
        foreach (var action in await records.FindAsync(cast.ProgrammeManager, new(Kind: "action", Open: true), cancellation))
        {
            await records.MoveAsync(
                cast.Of($"{action.Owner}-contributor"), action.Id,
                new("complete", Values: new Dictionary<string, string> { ["outcome"] = "Demonstration: agreed with the regional finance team." }),
                null, cancellation);
        }

        await settler.IdleAsync(cancellation);
    }

    private static ScoreInput Score(SectionView section) => section.Id == "workforce"
        ? new(section.Id, "amber", "Demonstration: fewer people in post than the model needs.")
        : new(section.Id, Application.Common.Choice.NameOf(section.Rating!.Value));

    private async Task EachAsync(
        string gate, Func<MatterEntry, CancellationToken, Task> work, CancellationToken cancellation, bool confirmed = false)
    {
        var filter = new MatterFilter(Gates: [gate], Status: confirmed ? "confirmed" : "open");
        var list = await attestations.ListAsync(cast.ProgrammeManager, filter, cancellation);
        await Parallel.ForEachAsync(
            list.Items,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (entry, token) => await work(entry, token));
    }

    private async Task FillAsync(MatterEntry entry, CancellationToken cancellation)
    {
        var view = await desk.GetAsync(cast.ProgrammeManager, entry.Id, cancellation);
        if (view.Status == AssessmentStatus.Draft)
        {
            IReadOnlyList<Caller> hands =
            [
                cast.Of($"{view.Region}-executive"),
                .. view.Bodies.Where(body => body != view.Region).Take(MostHands - 1).Select(body => cast.Of($"{body}-contributor")),
            ];
            var pack = await PackAsync(entry, view, hands[1], cancellation);
            for (var hand = 0; hand < hands.Count; hand++)
            {
                await AnswerAsync(entry, pack, view, hands[hand], [.. view.Sections.Where((_, index) => index % hands.Count == hand)], cancellation);
            }

            view = await desk.SubmitAsync(hands[1], entry.Id, cancellation);
        }

        if (view is { Scale: Scale.Rating, Status: AssessmentStatus.Submitted })
        {
            await desk.ReviewAsync(
                cast.Of($"{view.Region}-executive"), entry.Id, new("Demonstration: read with the ICBs, domain by domain; the region agrees."),
                cancellation);
        }
    }

    /// <summary>Puts on file what the answers rest on.</summary>
    private Task<string> PackAsync(MatterEntry entry, AssessmentView view, Caller by, CancellationToken cancellation) => papers.PutAsync(
        by,
        new(
            Packs.GetValueOrDefault(entry.Gate, "supporting-document"), $"{view.Name}, evidence pack for {cast.AreaOf(entry.Footprints[0])}",
            ("footprint", entry.Footprints[0]), entry.Id,
            view.Sections.Select(section => $"{section.Name}. {Grounds.GetValueOrDefault(section.Id, "In place.")}")),
        cancellation);

    private async Task AnswerAsync(
        MatterEntry entry, string pack, AssessmentView view, Caller hand, IReadOnlyList<SectionView> sections, CancellationToken cancellation)
    {
        List<ItemInput> answers =
        [
            .. from section in sections
               from item in section.Items
               where item.Answer is null || item.CarriedOver
               select Answer(view, entry.Gate, section, item) with { Evidence = item == section.Items[0] ? [pack] : null },
        ];
        if (answers.Count > 0)
        {
            await desk.AnswerAsync(hand, entry.Id, new(answers), cancellation);
        }
    }

    /// <summary>In the first round the baseline is not agreed yet: an action of the joint year. On the checklist one item has a mitigation.</summary>
    private static ItemInput Answer(AssessmentView view, string gate, SectionView section, ItemView item)
    {
        var grounds = Grounds.GetValueOrDefault(section.Id, "Demonstration: in place.");
        return (view.Scale, gate, item.Id) switch
        {
            (Scale.Rating, "G3", "finance-baseline") => new(
                item.Id, "amber", grounds, null, view.Bodies[0], "Demonstration: agree the opening baseline with every trust", new(2023, 10, 31), item.Version),
            (Scale.Rating, _, _) => new(item.Id, "green", grounds, Version: item.Version),
            (_, _, "workforce-host") => new(
                item.Id, "complete-with-mitigation", "Demonstration: the host agreement follows; until then staff stay where they are.",
                null, view.Bodies[0], Version: item.Version),
            _ => new(item.Id, "complete", grounds, null, view.Bodies[0], Version: item.Version),
        };
    }
}
