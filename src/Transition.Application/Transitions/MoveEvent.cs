using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;

namespace Transition.Application.Transitions;

/// <summary>The names of what a transition can wait for besides its dates. An orchestration that gets one looks again.</summary>
public static class MoveEvent
{
    public const string Decided = "Decided";
#pragma warning disable CA1720 // Somebody has signed; no type is meant.
    public const string Signed = "Signed";
#pragma warning restore CA1720
    public const string Attested = "Attested";
    public const string Resumed = "Resumed";

    /// <summary>Anything else: it was paused, retargeted, re-scoped, withdrawn, or is only to be looked at.</summary>
    public const string Changed = "Changed";

    /// <summary>What a transition at a gate waits for.</summary>
    public static IReadOnlyList<string> AwaitedAt(ServiceTransition transition, Gate? gate) =>
        transition.Status == TransitionStatus.Paused ? [Resumed, Changed]
        : gate is null ? [Changed]
        : [Passing(gate.Kind), Changed];

    /// <summary>What to tell whoever waits for a transition to which this has happened.</summary>
    public static string Of(IReadOnlyList<IEvent> events, Pathway pathway) =>
        events.OfType<Domain.Transitions.Resumed>().Any() ? Resumed
        : events.OfType<GatePassed>().LastOrDefault() is { } passed ? Passing(pathway.Gate(passed.Gate).Kind)
        : Changed;

    private static string Passing(GateKind kind) => kind switch
    {
        GateKind.Decision => Decided,
        GateKind.Signature => Signed,
        GateKind.Attestation or GateKind.Confirmation => Attested,
        _ => Changed,
    };
}
