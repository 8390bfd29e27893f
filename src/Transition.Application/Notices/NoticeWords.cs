using System.Collections.Immutable;
using System.Globalization;
using Transition.Application.Organisations;
using Transition.Domain.Footprints;
using Transition.Domain.Notices;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;

namespace Transition.Application.Notices;

/// <summary>Says a decision in words that a patient could read.</summary>
internal sealed class NoticeWords(
    Submission submission, Decision decision, ImmutableList<PaperLine> lines, BodyNames bodies, IReadOnlyDictionary<string, Footprint> areas,
    IReadOnlyDictionary<string, string> services)
{
    private string Decider => bodies.Whole(submission.Body);

    public string Headline(Gate gate) => $"{Decider}: {Verb(decision.Outcome)} ({gate.Id} {gate.Name})";

    public ImmutableList<string> Paragraphs(Gate gate, DateOnly on) =>
    [
        $"On {Date(on)} {Decider} was asked about {Count(lines.SelectMany(line => line.Services).Distinct().Count(), "specialised service")} "
        + $"for {List(lines.Select(line => Area(line.Footprint)).Distinct())}. The question was: {gate.Asks}",
        $"The decision: {Verb(decision.Outcome)}{Until(decision.Until)}. The reason: {decision.Rationale}",
        .. decision.Exceptions.Select(exception =>
            $"It is different for {Covers(exception)}: {Verb(exception.Outcome)}{Until(exception.Until)}. The reason: {exception.Rationale}"),
        Meaning(),
    ];

    public IEnumerable<Expectation> Conditions() => decision.Conditions.Select(condition => new Expectation(
        bodies.Whole(condition.Owner), [condition.Owner], $"Meet this condition: {condition.Text}", condition.Due));

    private string Meaning() => decision.Outcome switch
    {
        Outcome.Approve or Outcome.ApproveWithConditions =>
            "Care does not change on this day. It means that the change of who commissions these services goes on to its next step.",
        Outcome.ApproveJointOnly =>
            "Care does not change on this day. NHS England and the integrated care boards commission these services together, and they are not delegated.",
        Outcome.Defer => "Nothing changes for now. The change of who commissions these services is planned for a later date.",
        Outcome.Decline => "Nothing changes. NHS England goes on commissioning these services.",
        _ => "Nothing changes for now. The paper is worked on again and comes back.",
    };

    private string Covers(LineOutcome exception) => (exception.Service, exception.Footprint) switch
    {
        ({ } service, { } footprint) => $"{Service(service)} in {Area(footprint)}",
        ({ } service, null) => Service(service),
        (null, { } footprint) => Area(footprint),
        _ => "the rest",
    };

    private string Area(string code) => areas.GetValueOrDefault(code)?.Name ?? code;

    private string Service(string code) => services.TryGetValue(code, out var name) ? $"{name} ({code})" : $"service {code}";

    private static string Verb(Outcome outcome) => outcome switch
    {
        Outcome.Approve => "approved",
        Outcome.ApproveWithConditions => "approved, with conditions",
        Outcome.ApproveJointOnly => "approved for joint commissioning only",
        Outcome.Defer => "put off",
        Outcome.Decline => "not approved",
        _ => "sent back for rework",
    };

    private static string Until(DateOnly? until) => until is { } date ? $" until {Date(date)}" : string.Empty;

    private static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }
}
