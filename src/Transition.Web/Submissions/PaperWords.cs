using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Web.Audit;
using Transition.Web.Common;
using Transition.Web.Tasks;

namespace Transition.Web.Submissions;

/// <summary>Says in plain words what happened to a paper.</summary>
internal static class PaperWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        SubmissionOpened opened => $"Paper for {telling.Gate(opened.Gate)} opened for {telling.Body(opened.Asked.Body)}, round {opened.Round}.",
        LinesJoined joined => $"{telling.Footprint(joined.Line.Footprint)} joined with {telling.Services(joined.Line.Services)}.",
        LinesRemoved removed => $"{telling.Services(removed.Services)} left the paper.",
        Frozen frozen => Telling.Because("Paper put forward", frozen.Statement),
        QueryRaised raised => $"Question asked: {raised.Question}",
        QueryAnswered answered => $"Question answered: {answered.Answer}",
        Decided decided => Telling.Because(Decision(decided.Decision), decided.Decision.Rationale),
        Closed => "Closed: nothing on the paper is left to decide.",
        _ => null,
    };

    private static string Decision(Decision decision) => decision.Exceptions.IsEmpty
        ? $"Decided: {TaskWords.Of(decision.Outcome)}"
        : $"Decided: {TaskWords.Of(decision.Outcome)}, with {Words.Count(decision.Exceptions.Count, "exception")}";
}
