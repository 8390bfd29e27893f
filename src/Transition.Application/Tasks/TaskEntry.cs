using Transition.Application.Organisations;

namespace Transition.Application.Tasks;

/// <summary>Something that waits for a person of a body, as they read it.</summary>
/// <param name="Id">Kind, source and body, joined by <c>~</c>.</param>
/// <param name="Source">The aggregate that it comes from: <c>kind/id</c>.</param>
/// <param name="Title">What is asked, with the names of bodies.</param>
/// <param name="TitleBody">The code of the body that the title names, such as the ICB whose agreement it is.</param>
/// <param name="LateBody">The code of the body that is late, where it is told to another.</param>
/// <param name="Count">How many services it is about.</param>
public sealed record TaskEntry(
    string Id,
    TaskKind Kind,
    string Source,
    string Body,
    string Role,
    string? Capacity,
    string Title,
    string? TitleBody,
    string? LateBody,
    string Gate,
    string? Wave,
    string? Footprint,
    int Count,
    DateOnly? Due,
    string? ClaimedBy,
    int Reminders,
    string? EscalatedTo)
{
    internal static TaskEntry Of(OpenTask task, BodyNames names) => new(
        task.Id, task.Kind, task.Source, task.Body, task.Role, task.Capacity, task.Asks.In(names), task.Asks.Body, task.Asks.LateBody,
        task.Gate, task.Wave, task.Footprint, task.Count, task.Due, task.ClaimedBy, task.Reminders, task.EscalatedTo);
}
