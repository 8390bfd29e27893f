using Transition.Application.Footprints;
using Transition.Application.Notices;
using Transition.Application.Organisations;
using Transition.Application.Records;
using Transition.Application.Submissions;

namespace Transition.LocalHost.Demo;

/// <summary>
/// The condition on delegation of December 2024, for ICBs in oversight segment 3 or 4. That there was one is real; its wording, the
/// segments and how it was met are made up and say so.
/// </summary>
public sealed class DemoConditions(
    DemoCast cast, DemoPapers papers, FootprintDesk footprints, OrganisationDesk organisations, RecordDesk records, NoticeDesk notices)
{
    private const string Register = "condition";

    /// <summary>Two ICBs whose segments are made up: the condition is switched on for the first.</summary>
    private static readonly (string Icb, string Region, int Segment)[] Segments = [("QOQ", "Y63", 3), ("QHM", "Y63", 2)];

    /// <summary>The same condition for every ICB of some footprints.</summary>
    public async Task<IReadOnlyList<ConditionInput>> ForAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
    [
        .. from footprint in (await footprints.ListAsync(cast.ProgrammeManager, new(), cancellation)).Items
           where codes.Contains(footprint.Code)
           from icb in footprint.Icbs
           select new ConditionInput(
               "Demonstration: a plan of support, agreed with the region",
               icb, new(2026, 3, 31), When: new(Domain.Records.Trigger.OversightSegment, [3, 4])),
    ];

    public async Task RecordSegmentsAsync(CancellationToken cancellation)
    {
        foreach (var (icb, region, segment) in Segments)
        {
            await organisations.RecordSegmentAsync(
                cast.Of($"{region}-executive"), icb, new(segment, null, "Demonstration: made up, not the segment that the ICB is in"), cancellation);
        }
    }

    /// <summary>The ICB for which it holds shows how it has been met, and asks for its discharge.</summary>
    public async Task AskForDischargeAsync(CancellationToken cancellation)
    {
        var (icb, region, _) = Segments[0];
        foreach (var condition in await records.FindAsync(cast.ProgrammeManager, new(Register, "open", icb), cancellation))
        {
            var contributor = cast.Of($"{icb}-contributor");
            var plan = await papers.PutAsync(
                contributor,
                new("supporting-document", $"Plan of support agreed by {cast.Names.Of(icb)} and {cast.Names.Of(region)}", ("footprint", condition.Links
                    .First(link => link.Kind == Domain.Records.LinkKind.Footprint).Target), icb,
                [
                    "The region lends two analysts and a finance lead until the end of the year, and meets the ICB's executive every month.",
                    "Decisions above the agreed limit are shown to the region before they are taken. The limit is reviewed after six months.",
                ]),
                cancellation);
            await records.MoveAsync(
                contributor, condition.Id, new("ask", "Demonstration: the plan is agreed and under way.", Evidence: [plan]), null, cancellation);
        }
    }

    /// <summary>The region, which did not ask for it, discharges it.</summary>
    public async Task DischargeAsync(CancellationToken cancellation)
    {
        foreach (var condition in await records.FindAsync(cast.ProgrammeManager, new(Register, "asked"), cancellation))
        {
            await records.MoveAsync(
                cast.Of($"{condition.Region}-executive"), condition.Id, new("discharge", "Demonstration: plan read, first meeting held."), null,
                cancellation);
        }
    }

    /// <summary>Every ICB that a notice of a gate of a wave goes to takes note of it.</summary>
    public async Task TakeNoteAsync(string wave, string gate, CancellationToken cancellation)
    {
        await cast.IdleAsync(cancellation);
        foreach (var notice in (await notices.ListAsync(cast.ProgrammeManager, new(wave), new(null, null), cancellation)).Items.Where(one => one.Gate == gate))
        {
            foreach (var body in notice.Recipients.Where(body => cast.Has($"{body}-contributor") && !notice.Acknowledged.Contains(body)))
            {
                await notices.AcknowledgeAsync(cast.Of($"{body}-contributor"), notice.Id, cancellation);
            }
        }
    }
}
