using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Records;
using Transition.Domain.Tasks;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>A task with all that its page shows.</summary>
/// <param name="Slot">The place of the body that is asked; null where all programme managers are.</param>
/// <param name="MayAnswer">Whether the reader is one of those who can answer it.</param>
/// <param name="Views">The views that were asked for about what a paper covers.</param>
/// <param name="Draft">What the reader has begun to answer.</param>
/// <param name="AnsweredFor">Whose deputy it was that answered; null if nobody's.</param>
public sealed record TaskModel(
    TaskView Task,
    Slot? Slot,
    DateOnly? Due,
    bool MayAnswer,
    string Reader,
    NameBook Names,
    DateOnly Today,
    IReadOnlyList<RecordEntry> Views,
    RecordKind ViewKind,
    DraftView? Draft = null,
    string? AnsweredFor = null)
{
    public string Address => TaskWords.Address(Task.Id);

    /// <summary>Whether the reader can answer now.</summary>
    public bool Answerable => Task.Open && MayAnswer && !Recused && !HeldByAnother;

    public bool Recused => Slot?.Recused.Contains(Reader) == true;

    public bool HeldByAnother => Slot?.ClaimedBy is { } holder && holder != Reader;

    public string Person(string id) => id == Domain.Common.By.System ? "The system" : Names.Person(id);
}
