using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>One service of a tranche, on its way through the gates.</summary>
/// <param name="Passed">The gates passed, as a mask over the pathway's gates.</param>
/// <param name="Stage">The stage it works on, as a place in the pathway.</param>
/// <param name="LastStage">The last stage it goes through; null for the pathway's own last.</param>
/// <param name="Gate">The gate whose round it is in; null between rounds.</param>
/// <param name="ReturnedFrom">The gate from which it was sent back for rework and not yet reworked.</param>
/// <param name="AskAnew">Gates at which earlier approvals no longer stand, as a mask.</param>
/// <param name="Icbs">The ICBs it covers, if fewer than the tranche's.</param>
public sealed record Line(
    string Service,
    string Transition,
    int Passed,
    int Stage,
    int? LastStage,
    string? Gate,
    int Round,
    string? ReturnedFrom,
    bool Held,
    bool Overdue,
    LineEnd End,
    string? EndedBecause,
    Targets? Targets,
    Deferral? Deferral,
    int Deferrals,
    int AskAnew,
    ImmutableList<string>? Icbs)
{
    public static Line Of(string service, string transition) =>
        new(service, transition, 0, 0, null, null, 0, null, Held: false, Overdue: false, LineEnd.None, null, null, null, 0, 0, null);

    public bool Active => End == LineEnd.None;
}
