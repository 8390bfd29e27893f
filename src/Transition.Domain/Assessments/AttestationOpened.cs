using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Assessments;

/// <summary>Bodies were asked to confirm a statement.</summary>
/// <param name="Statement">What each confirms.</param>
/// <param name="ByService">Whether it may be confirmed for some services before others.</param>
[EventName("attestation-opened")]
public sealed record AttestationOpened(
    string Tranche,
    string Footprint,
    string Gate,
    int Round,
    string Statement,
    ImmutableList<string> Services,
    ImmutableList<string> Evidence,
    ImmutableList<Asked> Asked,
    DateOnly Due,
    bool ByService,
    ImmutableList<string> PreparedBy) : IEvent;
