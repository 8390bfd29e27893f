using System.Collections.Immutable;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Transitions;

/// <summary>One service moving for one footprint: the unit that is orchestrated.</summary>
/// <param name="Passed">The gates passed, as a mask over the pathway's gates.</param>
/// <param name="Stage">The stage it works on, as a place in the pathway.</param>
public sealed partial record ServiceTransition(
    string Id,
    string Service,
    string Footprint,
    ImmutableList<string> Icbs,
    string? Committee,
    string Tranche,
    string Pathway,
    int PathwayVersion,
    Targets Targets,
    HoldingState State,
    TransitionStatus Status,
    TransitionStatus Before,
    int Passed,
    int Stage,
    int? LastStage,
    int Deferrals,
    string? Reason,
    ImmutableList<HoldingChanged> Changes) : IAggregate<ServiceTransition>
{
    public static string Kind => "transition";

    public bool Exists => Service.Length > 0;

    public bool Ended => Status is TransitionStatus.Completed or TransitionStatus.Declined or TransitionStatus.Withdrawn;

    public static ServiceTransition Empty(string id) => new(
        id, string.Empty, string.Empty, [], null, string.Empty, string.Empty, 0, new(), default, default, default, 0, 0, null, 0, null, []);

    public IReadOnlyList<IEvent> Start(TransitionStarted started) => Exists ? [] : [started];

    /// <summary>What the book of the service should say of this transition.</summary>
    public HoldingPlan Plan(Pathway pathway)
    {
        List<DatedState> dated =
        [
            .. Changes.Select(change => new DatedState(
                change.State, change.On, change.Icbs, StaffFrom(pathway.Stages[change.Stage], change.On), Reached: true)),
        ];
        if (Status == TransitionStatus.Active && Stage < pathway.Stages.Count)
        {
            var stage = pathway.Stages[Stage];
            var mask = pathway.MaskOf(stage);
            if ((Passed & mask) == mask && Targets.For(stage.Reaches) is { } target)
            {
                dated.Add(new(stage.Reaches, target, Icbs, StaffFrom(stage, target), Reached: false));
            }
        }

        return new(Id, Footprint, Committee, Icbs, [.. dated], Ended);
    }

    public ServiceTransition Apply(IEvent happened) => happened switch
    {
        TransitionStarted started => this with
        {
            Service = started.Service,
            Footprint = started.Footprint,
            Icbs = started.Icbs,
            Committee = started.Committee,
            Tranche = started.Tranche,
            Pathway = started.Pathway,
            PathwayVersion = started.PathwayVersion,
            Targets = started.Targets,
            State = started.From,
        },
        GatePassed passed => this with { Passed = Passed | (1 << passed.Index) },
        HoldingChanged changed => this with { State = changed.State, Stage = changed.Stage + 1, Changes = Changes.Add(changed) },
        Completed => this with { Status = TransitionStatus.Completed, Reason = null },
        TransitionRetargeted retargeted => this with
        {
            Targets = retargeted.Targets,
            Status = Status == TransitionStatus.Overdue ? TransitionStatus.Active : Status,
        },
        Rescoped rescoped => this with { Icbs = rescoped.Icbs },
        LimitedToJoint limited => this with { LastStage = limited.LastStage },
        _ => Turned(happened),
    };

    private ServiceTransition Turned(IEvent happened) => happened switch
    {
        Paused paused => this with { Status = TransitionStatus.Paused, Before = Status, Reason = paused.Reason },
        Resumed => this with { Status = Before, Reason = null },
        Withdrawn withdrawn => this with { Status = TransitionStatus.Withdrawn, Reason = withdrawn.Reason },
        TransitionDeclined declined => this with { Status = TransitionStatus.Declined, Reason = declined.Reason },
        TransitionDeferred deferred => this with
        {
            Status = TransitionStatus.Deferred,
            Passed = Passed & ~deferred.Reopens,
            Targets = Targets.With(deferred.State, deferred.Until),
            Deferrals = deferred.Number,
            Reason = deferred.Reason,
        },
        TakenUpAgain => this with { Status = TransitionStatus.Active, Reason = null },
        FellOverdue => this with { Status = TransitionStatus.Overdue },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private static DateOnly? StaffFrom(Stage stage, DateOnly from) =>
        stage.StaffFollowMonths is { } months ? from.AddMonths(months) : null;
}
