using Transition.Application.Organisations;
using Transition.Domain.Agreements;
using Transition.Domain.Pathways;
using Transition.Domain.Records;
using Transition.Domain.Submissions;

namespace Transition.Application.Tasks;

/// <summary>What a task asks. The bodies in it are codes until somebody reads it, and get the names that they have then.</summary>
/// <param name="Words">What is asked, as far as the body that it names.</param>
/// <param name="Body">The body that it names, if it names one.</param>
/// <param name="Rest">What comes after that body.</param>
/// <param name="LateBody">The body that is late with it, where it is told to another.</param>
public readonly record struct TaskTitle(string Words, string? Body = null, string? Rest = null, string? LateBody = null)
{
    public static TaskTitle AnswerQuery(Submission paper) => new("Answer the question of ", paper.Body, $": {paper.Queries[^1].Question}");

    public static TaskTitle PutForward(Submission paper) => new($"Put the paper for {paper.Gate} forward to ", paper.Body);

    public static TaskTitle Rework(Gate gate) => new($"Rework the paper for {gate.Id} {gate.Name}");

    public static TaskTitle Sign(Agreement agreement)
    {
        var name = agreement.Form switch
        {
            AgreementKind.JointWorking => "joint working agreement",
            AgreementKind.Delegation => "delegation agreement",
            _ => "collaboration agreement",
        };
        return new(
            agreement.Variation == 0 ? $"Sign the {name} of " : $"Sign variation {agreement.Variation} of the {name} of ", agreement.Icb);
    }

    public static TaskTitle SeeTo(Record record, RecordKind kind) =>
        new($"{kind.State(record.State).Asks ?? kind.Name}: {record.TitleOf(kind)}");

    public string In(BodyNames names)
    {
        var title = $"{Words}{(Body is { } body ? names.Of(body) : null)}{Rest}";
        return LateBody is { } late ? Late(late, title, names) : title;
    }

    /// <summary>For a body that is told that another is late.</summary>
    public static string Late(string body, string title, BodyNames names) => $"{names.Of(body)} is late: {title}";
}
