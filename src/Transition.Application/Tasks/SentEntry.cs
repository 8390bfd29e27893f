using Transition.Application.Organisations;

namespace Transition.Application.Tasks;

/// <summary>Something that a person put to bodies, or answered with others, and that still waits for an answer, as they read it.</summary>
/// <param name="Source">The aggregate: <c>kind/id</c>.</param>
/// <param name="Title">What is asked, with the names of bodies.</param>
/// <param name="TitleBody">The code of the body that the title names.</param>
/// <param name="Count">How many services it is about.</param>
/// <param name="Waiting">The bodies that still owe an answer.</param>
public sealed record SentEntry(
    string Source,
    string Title,
    string? TitleBody,
    string Gate,
    string? Wave,
    string? Footprint,
    int Count,
    DateOnly Due,
    IReadOnlyList<string> Waiting)
{
    internal static SentEntry Of(Awaited awaited, BodyNames names) => new(
        awaited.Source, awaited.Asks.In(names), awaited.Asks.Body, awaited.Gate, awaited.Wave, awaited.Footprint, awaited.Count, awaited.Due,
        awaited.Waiting);
}
