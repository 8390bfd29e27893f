using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Common;

namespace Transition.Application.Assessments;

/// <summary>The frameworks: what assessments and checklists look into. Administrators correct them.</summary>
public sealed class FrameworkDesk(AggregateJournal journal, Library<Framework> frameworks)
{
    public async Task<Page<FrameworkView>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var all = await frameworks.AllAsync(cancellation);
        var ordered = all.Values.OrderBy(framework => framework.Id, StringComparer.Ordinal);
        return new([.. ordered.Select(framework => FrameworkView.Of(framework, framework.Revision))], null);
    }

    public async Task<FrameworkView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var loaded = await journal.LoadAsync<Framework>(id, cancellation);
        return FrameworkView.Of(Known(loaded.State), loaded.Version);
    }

    /// <summary>Enters a new version. Rounds that are open keep theirs.</summary>
    public async Task<FrameworkView> ReviseAsync(
        Caller caller, string id, FrameworkInput input, long version, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.ManageReferenceData);
        var reason = Refuse.IfBlank(input.Reason, "reason", "the reason for the correction");
        var revised = await journal.SettleAsync(
            () => journal.ChangeAsync<Framework>(id, actor, known => Revise(Known(known), input, caller.Id), reason, version, cancellation),
            cancellation);
        return FrameworkView.Of(revised.State, revised.Version);
    }

    private static IReadOnlyList<IEvent> Revise(Framework known, FrameworkInput input, string by) => known.Revise(new(
        input.Name?.Trim() ?? known.Name,
        known.Scale,
        input.Gates is null ? known.Gates : [.. input.Gates],
        input.Demanded ?? known.Demanded,
        input.Sections is null ? known.Sections : [.. input.Sections.Select((section, index) => Read(section, $"sections[{index}]"))],
        by));

    /// <summary>What a program left out is empty here, so that the rules can name it.</summary>
    private static FrameworkSection Read(FrameworkSection? section, string field)
    {
        if (section is null)
        {
            throw Refuse.Invalid(field, "Give a section with its items.");
        }

        return new(
            section.Id ?? string.Empty, section.Name ?? string.Empty, section.Basis ?? string.Empty,
            [.. (section.Items ?? []).Select(item => new FrameworkItem(item?.Id ?? string.Empty, item?.Text ?? string.Empty, item?.Mandatory ?? true))]);
    }

    private static Framework Known(Framework framework) =>
        framework.Exists ? framework : throw Refuse.NotFound("framework", framework.Id);
}
