using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>Lines were put off to a later date, with a reason.</summary>
/// <param name="Gate">The gate at which it was decided; null if the programme put them off.</param>
/// <param name="Body">Who decided.</param>
/// <param name="State">Which of the dates aimed at has moved.</param>
/// <param name="Reopens">The gates to be passed again, as a mask over the pathway's gates.</param>
[EventName("lines-deferred")]
public sealed record LinesDeferred(
    ImmutableList<string> Services,
    string? Gate,
    string Body,
    HoldingState State,
    DateOnly Until,
    string Reason,
    int Reopens) : IEvent;
