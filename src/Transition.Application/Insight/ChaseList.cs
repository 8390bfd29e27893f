using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Waves;

namespace Transition.Application.Insight;

/// <summary>
/// Who owes what, and how late. Read from the bodies' inboxes, one point read a body: it grows with what is owed, and not with
/// how many transitions there are.
/// </summary>
public sealed class ChaseList(AggregateJournal journal, Views views, Library<Organisation> organisations, Library<Wave> waves)
{
    private const int PageSize = 500;

    private static readonly string[] Answering =
        [OrganisationKinds.Icb, OrganisationKinds.Region, OrganisationKinds.JointCommittee, OrganisationKinds.Trust];

    /// <summary>What is owed, the latest first.</summary>
    public async Task<Page<ChaseItem>> ListAsync(Caller caller, ChaseQuery query, PageRequest page, CancellationToken cancellation) =>
        page.Of(await SelectAsync(caller, query, cancellation), PageSize);

    /// <summary>Writes what is owed as CSV, in which no field is taken for a formula.</summary>
    public async Task CsvAsync(Caller caller, ChaseQuery query, Stream output, CancellationToken cancellation) =>
        await CsvFile.WriteAsync(output, (await SelectAsync(caller, query, cancellation)).Select(ChaseRow.Of), cancellation);

    private async Task<IEnumerable<ChaseItem>> SelectAsync(Caller caller, ChaseQuery query, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Chase);
        var bodies = await organisations.AllAsync(cancellation);
        await CheckAsync(query, bodies, cancellation);
        var names = BodyNames.From(bodies);
        var asked = Asked(bodies)
            .Where(body => query.Body is null || body == query.Body)
            .Where(body => query.Region is null || RegionOf(body, bodies) == query.Region)
            .ToList();
        var inboxes = await views.ReadManyAsync<Inbox>(asked.Select(Keys.Inbox), cancellation);
        return inboxes
            .SelectMany(inbox => inbox?.Tasks.Values ?? [])
            .Where(task => task.Kind is not (TaskKind.Late or TaskKind.FillIn))
            .Where(task => query.Wave is null || task.Wave == query.Wave)
            .Where(task => query.Gate is null || task.Gate == query.Gate)
            .Select(task => ChaseItem.Of(task, names, RegionOf(task.Body, bodies), journal.Today))
            .Where(item => !query.LateOnly || item.DaysLate > 0)
            .OrderBy(item => item.Due ?? DateOnly.MaxValue)
            .ThenBy(item => item.Body, StringComparer.Ordinal)
            .ThenBy(item => item.Task, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Asked(IReadOnlyDictionary<string, Organisation> bodies) =>
        bodies.Values.Where(body => Answering.Contains(body.Facts.Kind)).Select(body => body.Id)
            .Union([Bodies.Nhse, Bodies.NhseBoard, Bodies.NationalModerationPanel]);

    private static string? RegionOf(string body, IReadOnlyDictionary<string, Organisation> bodies) => bodies.GetValueOrDefault(body)?.Facts switch
    {
        null => null,
        { Kind: OrganisationKinds.Region } => body,
        { Region: null, Parent: { } parent } => bodies.GetValueOrDefault(parent)?.Facts.Region,
        var facts => facts.Region,
    };

    private async Task CheckAsync(ChaseQuery query, IReadOnlyDictionary<string, Organisation> bodies, CancellationToken cancellation)
    {
        if (query.Region is { } region)
        {
            Regions.Check(bodies, region);
        }

        if (query.Body is { } body && !bodies.ContainsKey(body))
        {
            throw Refuse.Invalid("body", $"There is no body '{body}'. Choose from the list of organisations.");
        }

        if (query.Wave is { } wave && !(await waves.AllAsync(cancellation)).ContainsKey(wave))
        {
            throw Refuse.Invalid("wave", $"There is no wave '{wave}'. Choose from the list of waves.");
        }
    }
}
