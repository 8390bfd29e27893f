using System.Reflection;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Agreements;
using Transition.Web.Assessments;
using Transition.Web.Catalogue;
using Transition.Web.Committees;
using Transition.Web.Common;
using Transition.Web.Evidence;
using Transition.Web.Notices;
using Transition.Web.Organisations;
using Transition.Web.Records;
using Transition.Web.Submissions;
using Transition.Web.Tasks;
using Transition.Web.Transitions;
using Transition.Web.Waves;

namespace Transition.Web.Audit;

/// <summary>Says in plain words what happened, whatever it was.</summary>
public static class EventWords
{
    private static readonly IReadOnlyList<Func<IEvent, Telling, string?>> Tellers =
    [
        TransitionWords.Of, TrancheWords.Of, WaveWords.Of, PaperWords.Of, TaskEventWords.Of, AttestationWords.Of, AgreementWords.Of,
        CatalogueWords.Of, OrganisationWords.Of, PeopleWords.Of, AssessmentWords.Of, CommitteeWords.Of, MeetingWords.Of, NoticeWords.Of,
        RecordEventWords.Of, EvidenceWords.Of,
    ];

    public static string Of(IEvent happened, Telling telling) =>
        Find(happened, telling) ?? $"{Words.Of(happened.GetType().GetCustomAttribute<EventNameAttribute>()!.Name)}.";

    /// <summary>Null if nobody has said how to tell it.</summary>
    public static string? Find(IEvent happened, Telling telling) =>
        Tellers.Select(teller => teller(happened, telling)).FirstOrDefault(words => words is not null);
}
