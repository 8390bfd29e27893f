using Transition.Application.Audit;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Committees;
using Transition.Domain.Evidence;
using Transition.Domain.Footprints;
using Transition.Domain.Notices;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application;

/// <summary>Every kind of aggregate there is, by the name that is also its table's.</summary>
public static class AggregateKinds
{
    private static readonly Dictionary<string, Refold> Refolds = new Refold[]
    {
        Refold.Of<Custody>(),
        Refold.Of<Wave>(),
        Refold.Of<Tranche>(),
        Refold.Of<Retargeting>(),
        Refold.Of<ServiceTransition>(),
        Refold.Of<Submission>(),
        Refold.Of<Attestation>(),
        Refold.Of<Framework>(),
        Refold.Of<Assessment>(),
        Refold.Of<Committee>(),
        Refold.Of<Meeting>(),
        Refold.Of<Agreement>(),
        Refold.Of<EvidenceDocument>(),
        Refold.Of<Record>(),
        Refold.Of<Notice>(),
        Refold.Of<Organisation>(),
        Refold.Of<Footprint>(),
        Refold.Of<Person>(),
        Refold.Of<Domain.Tasks.Digest>(),
    }.ToDictionary(refold => refold.Kind);

    public static IReadOnlyList<string> All { get; } = [.. Refolds.Keys];

    internal static Refold RefoldOf(string kind) => Refolds[kind];
}
