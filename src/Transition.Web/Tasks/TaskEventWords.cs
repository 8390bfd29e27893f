using Transition.Domain.Common;
using Transition.Domain.Tasks;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Tasks;

/// <summary>Says in plain words what happened around an answer that is wanted of a body.</summary>
internal static class TaskEventWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        TaskClaimed claimed => $"{telling.Person(claimed.Person)} deals with it for {telling.Body(claimed.Body)}.",
        TaskDelegated passed => $"{telling.Person(passed.From)} passed it on to {telling.Person(passed.To)} for {telling.Body(passed.Body)}.",
        PersonRecused recused => Telling.Because($"{telling.Person(recused.Person)} of {telling.Body(recused.Body)} stepped back", recused.Reason),
        Reminded reminded => $"{telling.Body(reminded.Body)} was reminded, for the {Ordinal(reminded.Number)} time.",
        DigestSwitched switched => $"The daily digest was switched {(switched.On ? "on" : "off")}.",
        DigestTried { State: null } tried => $"Nothing waited on {Words.Of(tried.Day)}, so no digest was sent.",
        DigestTried tried => Telling.Because(
            $"Digest of {Words.Of(tried.Day)}, {Words.Count(tried.Tasks, "task")}: {Words.Of(tried.State!.Value)}", tried.Reason),
        Escalated escalated => $"{telling.Body(escalated.Body)} is late, and {telling.Body(escalated.To)} was told.",
        _ => null,
    };

    private static string Ordinal(int number) => number switch { 1 => "first", 2 => "second", 3 => "third", _ => $"{number}th" };
}
