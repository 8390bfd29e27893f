using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Evidence;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application;

/// <summary>Every kind of aggregate there is, by the name that is also its table's.</summary>
public static class AggregateKinds
{
    public static IReadOnlyList<string> All { get; } =
    [
        Custody.Kind, Wave.Kind, Tranche.Kind, ServiceTransition.Kind, Submission.Kind, Attestation.Kind, Agreement.Kind,
        EvidenceDocument.Kind, Organisation.Kind, Footprint.Kind, Person.Kind,
    ];
}
