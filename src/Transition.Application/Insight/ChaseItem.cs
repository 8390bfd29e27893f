using Transition.Application.Organisations;
using Transition.Application.Tasks;

namespace Transition.Application.Insight;

/// <summary>An answer that a body owes.</summary>
/// <param name="Task">The id of the task.</param>
/// <param name="TitleBody">The code of the body that the title names, such as the ICB whose agreement it is.</param>
/// <param name="Services">How many services it is about.</param>
/// <param name="DaysLate">Nothing if it is not late.</param>
/// <param name="ClaimedBy">Who deals with it, if somebody has said so.</param>
/// <param name="Reminders">How many reminders have gone out.</param>
public sealed record ChaseItem(
    string Body,
    string BodyName,
    string? Region,
    string Task,
    TaskKind Kind,
    string Title,
    string? TitleBody,
    string Gate,
    string? Wave,
    string? Footprint,
    int Services,
    DateOnly? Due,
    int DaysLate,
    string? ClaimedBy,
    int Reminders,
    string? EscalatedTo)
{
    internal static ChaseItem Of(OpenTask task, BodyNames names, string? region, DateOnly today) => new(
        task.Body, names.Of(task.Body), region, task.Id, task.Kind, task.Asks.In(names), task.Asks.Body, task.Gate, task.Wave, task.Footprint,
        task.Count, task.Due, task.Due is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0, task.ClaimedBy, task.Reminders,
        task.EscalatedTo);
}
