using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <summary>Transitions that are planned and launched together.</summary>
public sealed record Wave(
    string Id,
    WavePlan? Plan,
    string? Request,
    ImmutableList<string> PlannedBy,
    string? LaunchedBy,
    DateTimeOffset? LaunchedAt,
    ImmutableSortedDictionary<string, int> Started,
    ImmutableList<Skip> Skipped) : IAggregate<Wave>
{
    public static string Kind => "wave";

    public bool Exists => Plan is not null;

    public bool Launched => LaunchedBy is not null;

    /// <summary>The footprints that are still to be started.</summary>
    public IEnumerable<string> ToLaunch => Launched ? Plan!.Footprints.Where(footprint => !Started.ContainsKey(footprint)) : [];

    public int Planned => Plan is null ? 0 : Plan.Services.Count * Plan.Footprints.Count;

    public static Wave Empty(string id) =>
        new(id, null, null, [], null, null, ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal), []);

    /// <summary>Plans the wave. The same request, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> Draw(WavePlan plan, Pathway pathway, string request, By by)
    {
        if (Exists)
        {
            return Request == request ? [] : throw Refuse.KeyReused();
        }

        Check(plan, pathway, by.Today);
        return [new WavePlanned(plan, by.Person, request)];
    }

    public IReadOnlyList<IEvent> Edit(WavePlan plan, Pathway pathway, By by)
    {
        if (Launched)
        {
            throw Refuse.Conflict(
                "launched", "The wave has been launched and its plan cannot be changed. Retarget or re-scope its transitions.");
        }

        Check(plan, pathway, by.Today);
        return plan.SameAs(Plan!) ? [] : [new WaveEdited(plan, by.Person)];
    }

    /// <summary>Launches the wave. A second launch gives no event.</summary>
    public IReadOnlyList<IEvent> Launch(Pathway pathway, By by)
    {
        if (Launched)
        {
            return [];
        }

        Check(Plan!, pathway, by.Today);
        return [new WaveLaunched(by.Person, by.Now)];
    }

    public IReadOnlyList<IEvent> FootprintStarted(FootprintLaunched launched) =>
        Started.ContainsKey(launched.Footprint) ? [] : [launched];

    public Wave Apply(IEvent happened) => happened switch
    {
        WavePlanned planned => this with { Plan = planned.Plan, Request = planned.Request, PlannedBy = [planned.By] },
        WaveEdited edited => this with
        {
            Plan = edited.Plan,
            PlannedBy = PlannedBy.Contains(edited.By) ? PlannedBy : PlannedBy.Add(edited.By),
        },
        WaveLaunched launched => this with { LaunchedBy = launched.By, LaunchedAt = launched.At },
        FootprintLaunched launched => this with
        {
            Started = Started.SetItem(launched.Footprint, launched.Started.Count),
            Skipped = Skipped.AddRange(launched.Skipped),
        },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private static void Once(ImmutableList<string> codes, string field)
    {
        if (codes.CountBy(code => code).FirstOrDefault(code => code.Value > 1) is { Key: { } twice })
        {
            throw Refuse.Invalid(field, $"{twice} is named twice. Name each once.");
        }
    }

    /// <summary>Refuses a plan that no wave can have; what single lines lack is for the preview.</summary>
    public static void Check(WavePlan plan, Pathway pathway, DateOnly today)
    {
        _ = Refuse.IfBlank(plan.Name, "name", "a name for the wave");
        if (plan.Services.IsEmpty)
        {
            throw Refuse.Invalid("services", "Choose at least one service.");
        }

        if (plan.Footprints.IsEmpty)
        {
            throw Refuse.Invalid("footprints", "Choose at least one footprint.");
        }

        Once(plan.Services, "services");
        Once(plan.Footprints, "footprints");
        TargetRules.Check(plan.Targets, pathway.Stages, today);
    }
}
