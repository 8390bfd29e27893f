using System.Globalization;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <content>What lines wait for, in plain words.</content>
public sealed partial record Tranche
{
    /// <summary>Everything that keeps a line from going on; empty if only its date is still to come, or it has ended.</summary>
    public IReadOnlyList<Blocker> BlockersOf(Line line, Pathway pathway, DateTimeOffset now)
    {
        if (!line.Active)
        {
            return [];
        }

        List<Blocker> blockers = [];
        if (line.Held)
        {
            blockers.Add(new("paused", null, null, "The transition is paused. Resume it to go on.", null));
        }

        if (line.Overdue)
        {
            blockers.Add(new("overdue", null, null,
                $"The date aimed at, {Words(TargetOf(line, pathway))}, was missed. Set a new date to go on.", null));
        }

        if (line.ReturnedFrom is { } returned)
        {
            blockers.Add(new("rework", returned, Bodies.Nhse, $"{returned} sent it back: the programme has to rework it.", null));
        }
        else if (RoundOf(line) is { } round)
        {
            blockers.AddRange(MissingAnswers(line, round, pathway.Gate(line.Gate!)));
        }
        else if (NextGate(line, pathway) is { } next && OpensAt(line, next, pathway.Stages[line.Stage]) is var opens && opens > now)
        {
            blockers.Add(new(
                "not-open", next.Id, null, $"{next.Id} {next.Name} opens on {Words(London.DateOf(opens))}.", London.DateOf(opens)));
        }

        blockers.AddRange(Shut(line, pathway));
        return blockers;
    }

    /// <summary>What holds shut a gate of the stage that the line works on, shown before the line is there so that it can be seen to.</summary>
    private IEnumerable<Blocker> Shut(Line line, Pathway pathway) => line.Stage >= pathway.Stages.Count
        ? []
        : from gate in pathway.Stages[line.Stage].Gates
          from block in BlocksOf(line, gate.Id)
          select new Blocker("record-open", gate.Id, null, $"{gate.Id} {gate.Name}: {block.Text}", block.Due);

    private IEnumerable<Blocker> MissingAnswers(Line line, Round round, Gate gate) => round.Asked
        .Where(asked => Concerns(asked.Body, line) && !round.HasApproval(asked.Body, line.Service))
        .Select(asked => new Blocker(
            "answer-missing", gate.Id, asked.Body, $"{gate.Id} {gate.Name}: {asked.Body} {Missing(gate)}, due {Words(round.Due)}.",
            round.Due));

    private static string Missing(Gate gate) => gate.Kind switch
    {
        GateKind.Decision => "has not decided",
        GateKind.Signature => "has no agreement in force that covers it",
        _ => "has not confirmed",
    };

    private static string Words(DateOnly? date) => date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "not set";
}
