using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Domain.Waves;

/// <content>Opening a gate's next round: which lines go together, and whose approval still stands.</content>
public sealed partial record Tranche
{
    private List<IEvent> Openings(Pathway pathway, DateTimeOffset now)
    {
        var waiting = Lines.Values
            .Where(line => line is { Active: true, Held: false, Gate: null, ReturnedFrom: null })
            .Select(line => (Line: line, Gate: NextGate(line, pathway)))
            .Where(item => item.Gate is not null && now >= OpensAt(item.Line, item.Gate, pathway.Stages[item.Line.Stage]))
            .Select(item => (item.Line, Gate: item.Gate!, Anew: IsAnew(item.Line, item.Gate!, pathway)))
            .Select(item => (item.Line, item.Gate, item.Anew, Asked: Wanted(item.Line, item.Gate, item.Anew)));
        List<IEvent> events = [];
        foreach (var group in waiting.GroupBy(item => (
            item.Gate.Id,
            Due: DueOf(item.Line, item.Gate, pathway, now),
            item.Anew,
            Bodies: string.Join(' ', item.Asked.Select(asked => asked.Body)))))
        {
            var (gate, due, anew, _) = group.Key;
            var number = RoundsOf(gate).Count + 1 + events.Cast<GateOpened>().Count(opened => opened.Gate == gate);
            events.Add(new GateOpened(
                gate, pathway.IndexOf(gate), number, [.. group.Select(item => item.Line.Service)], group.First().Asked, due, anew));
        }

        return events;
    }

    private bool IsAnew(Line line, Gate gate, Pathway pathway) =>
        (line.AskAnew & (1 << pathway.IndexOf(gate.Id))) != 0 || RoundsOf(gate.Id).All(round => !round.Services.Contains(line.Service));

    /// <summary>Whose answer a line needs to pass the gate. Only lines that need the same go into one round.</summary>
    private ImmutableList<Asked> Wanted(Line line, Gate gate, bool anew) =>
    [
        .. AskedFor(gate)
            .Where(asked => Concerns(asked.Body, line))
            .Where(asked => anew || !Stands(gate.Id, asked.Body, line.Service)),
    ];

    /// <summary>An ICB that the line no longer covers has no say in it.</summary>
    private bool Concerns(string body, Line line) => !Icbs.Contains(body) || IcbsOf(line).Contains(body);

    /// <summary>Whether a body's latest answer that counts for a service approves: back to the last round that asked everybody.</summary>
    private bool Stands(string gate, string body, string service)
    {
        foreach (var round in RoundsOf(gate).Reverse().Where(round => round.Services.Contains(service)))
        {
            if (round.Answers.Any(answer => answer.CountsFor(body, service)))
            {
                return round.HasApproval(body, service);
            }

            if (round.Anew)
            {
                return false;
            }
        }

        return false;
    }
}
