using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;

namespace Transition.Domain.Waves;

/// <content>Taking in what a body answered, with what follows for each line.</content>
public sealed partial record Tranche
{
    /// <summary>
    /// Takes a body's answer to a round: for each service an outcome. An answer that is known already gives no event. Lines
    /// that are no longer in the round keep the answer on record, without a consequence.
    /// </summary>
    public IReadOnlyList<IEvent> Take(BodyAnswer answer, Pathway pathway)
    {
        var round = RoundsOf(answer.Gate).ElementAtOrDefault(answer.Round - 1);
        if (round is null || round.Asked.All(asked => asked.Body != answer.Body))
        {
            return [];
        }

        var fresh = answer.Lines.Where(line => round.Services.Contains(line.Service) && !round.HasAnswer(answer.Body, line.Service));
        List<IEvent> events = [];
        foreach (var group in fresh.GroupBy(line => (line.Outcome, line.Until, line.Reason)))
        {
            ImmutableList<string> services = [.. group.Select(line => line.Service)];
            events.Add(new AnswerTaken(answer.Gate, answer.Round, answer.Body, answer.Source, group.Key.Outcome, services));
            ImmutableList<string> present = [.. services.Where(service => Counts(service, answer))];
            if (!present.IsEmpty && Consequence(answer, group.Key, present, pathway) is { } consequence)
            {
                events.Add(consequence);
            }
        }

        return events;
    }

    /// <summary>Puts off lines to a later date by the programme's own decision.</summary>
    public IReadOnlyList<IEvent> Defer(string service, DateOnly? date, string? reason, Pathway pathway, By by)
    {
        var line = ActiveLine(service);
        var wrong = new Refusals();
        var until = wrong.Try(() => TargetRules.Future(date, "until", by.Today));
        var text = wrong.Try(() => Refuse.IfBlank(reason, "reason", "the reason for the deferral"))!;
        wrong.ThrowIfAny();
        var stage = pathway.Stages[line.Stage];
        return line.Deferral is { Gate: null } known && known.Until == until && known.Reason == text
            && TargetsOf(line).For(stage.Reaches) == until
            ? []
            : [new LinesDeferred([service], null, Bodies.Nhse, stage.Reaches, until, text, Reopens(stage, pathway))];
    }

    /// <summary>Sends reworked lines into the next round of their gate.</summary>
    public IReadOnlyList<IEvent> Rework(
        string gate, bool paperChanged, string? statement, ImmutableList<string> evidence, Pathway pathway, By by)
    {
        ImmutableList<string> services = [
            .. Lines.Values.Where(line => line.Active && line.ReturnedFrom == gate).Select(line => line.Service)];
        return services.IsEmpty
            ? throw Refuse.Conflict("nothing-returned", $"No line of this tranche is waiting for rework at {gate}.")
            : [new LinesReworked(
                gate, pathway.IndexOf(gate), services, paperChanged,
                Refuse.IfBlank(statement, "statement", "what was reworked"), evidence, by.Person)];
    }

    private bool Counts(string service, BodyAnswer answer) =>
        Lines[service] is { Active: true } line && line.Gate == answer.Gate && line.Round == answer.Round && Concerns(answer.Body, line);

    private static IEvent? Consequence(
        BodyAnswer answer, (Outcome Outcome, DateOnly? Until, string Reason) said, ImmutableList<string> services, Pathway pathway)
    {
        var stage = pathway.StageOf(answer.Gate);
        return said.Outcome switch
        {
            Outcome.Rework => new LinesReturned(answer.Gate, answer.Round, services, answer.Body, said.Reason),
            Outcome.Decline => new LinesDeclined(answer.Gate, services, answer.Body, said.Reason),
            Outcome.Defer => new LinesDeferred(
                services, answer.Gate, answer.Body, stage.Reaches, said.Until!.Value, said.Reason, Reopens(stage, pathway)),
            Outcome.ApproveJointOnly => pathway.JointStage is { } last
                ? new LinesLimited(answer.Gate, services, last, answer.Body, said.Reason)
                : new LinesDeclined(
                    answer.Gate, services, answer.Body,
                    $"Approved for joint commissioning only, which is not on this way. {said.Reason}".TrimEnd()),
            _ => null,
        };
    }

    private static int Reopens(Stage stage, Pathway pathway) => stage.Gates
        .Where(gate => gate.ReopensOnDeferral)
        .Aggregate(0, (mask, gate) => mask | (1 << pathway.IndexOf(gate.Id)));
}
