using Transition.Application.Tasks;
using Transition.Domain.Submissions;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>Says of a task in plain words what it is and why it waits.</summary>
public static class TaskWords
{
    public static string Asked(TaskKind kind) => kind switch
    {
        TaskKind.Decide => "Decide",
        TaskKind.Confirm => "Confirm",
        TaskKind.Sign => "Sign",
        TaskKind.PutForward => "Put forward",
        TaskKind.AnswerQuery => "Answer a question",
        TaskKind.Record => "See to a record",
        TaskKind.Late => "Follow up",
        TaskKind.FillIn => "Fill in",
        _ => "Rework",
    };

    /// <summary>What one task is about, for a number of them.</summary>
    public static string Thing(TaskKind kind) => kind switch
    {
        TaskKind.Confirm => "statement",
        TaskKind.Sign => "agreement",
        TaskKind.AnswerQuery => "question",
        TaskKind.Record => "record",
        _ => "paper",
    };

    /// <summary>What is asked, as one line.</summary>
    public static string Line(TaskKind kind, string title) => SaysItself(kind) ? title : $"{Asked(kind)}: {title}";

    /// <summary>Whether the title of a task says by itself what to do. Other titles are a question, a statement or a name.</summary>
    public static bool SaysItself(TaskKind kind) =>
        kind is TaskKind.Sign or TaskKind.PutForward or TaskKind.AnswerQuery or TaskKind.Rework or TaskKind.Record;

    public static string Why(TaskEntry entry, NameBook names)
    {
        if (entry.Kind == TaskKind.Late)
        {
            return $"You were told, because the answer is late. It is about {Words.Count(entry.Count, "service")}.";
        }

        var about = entry.Kind == TaskKind.Record ? string.Empty : $", about {Words.Count(entry.Count, "service")}";
        var area = entry.Footprint is { } footprint ? $" for {names.Footprint(footprint)}" : string.Empty;
        return $"{names.Body(entry.Body)} is asked{about}{area}.";
    }

    public static string Done(TaskKind kind) => kind switch
    {
        TaskKind.Decide => "Decision recorded",
        TaskKind.Confirm => "Confirmation recorded",
        TaskKind.Sign => "Signature recorded",
        TaskKind.PutForward => "Paper put forward",
        TaskKind.AnswerQuery => "Answer recorded",
        _ => "Rework recorded",
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Approve => "Approve",
        Outcome.ApproveWithConditions => "Approve with conditions",
        Outcome.ApproveJointOnly => "Approve for joint commissioning only",
        Outcome.Query => "Ask a question first",
        Outcome.Rework => "Send back for rework",
        Outcome.Defer => "Defer to a later date",
        _ => "Decline",
    };

    /// <summary>Where it is dealt with: a record and an assessment on their own pages.</summary>
    public static string Address(string id) => id.Split('~') is ["record", var record, _]
        ? $"/records/{Uri.EscapeDataString(record)}"
        : id.Split('~') is ["fill-in", var assessment, _] ? $"/assessments/{Uri.EscapeDataString(assessment)}"
        : $"/tasks/{Uri.EscapeDataString(id)}";
}
