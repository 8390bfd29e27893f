using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Domain.Waves;

/// <content>Who is asked at a gate, and the assurance that goes on after go-live.</content>
public sealed partial record Tranche
{
    private IEnumerable<Asked> AskedFor(Gate gate) => gate.Asked.SelectMany(ask => BodiesOf(ask.Body).Select(body => new Asked(
        body,
        gate.Kind == GateKind.Confirmation ? Role.ProgrammeManager : Role.Approver,
        gate.Kind == GateKind.Confirmation ? null : ask.Capacity,
        gate.EscalateTo == Escalation.Region && body != Region ? Region : Bodies.Nhse)));

    private IEnumerable<string> BodiesOf(AskedBody body) => body switch
    {
        AskedBody.EachIcb => Icbs,
        AskedBody.Region => [Region],
        AskedBody.Committee => [Committee ?? throw new InvalidOperationException($"Tranche {Id} has no joint committee to ask.")],
        AskedBody.NationalModerationPanel => [Bodies.NationalModerationPanel],
        AskedBody.NhseBoard => [Bodies.NhseBoard],
        _ => [Bodies.Nhse],
    };

    /// <summary>Assurance is asked for at intervals for as long as the footprint is live, after its transitions have completed.</summary>
    private List<IEvent> Assurance(Pathway pathway, DateTimeOffset now)
    {
        if (pathway.Assurance is not { } assurance || AssuranceMoment(pathway) is not { } moment || now < moment)
        {
            return [];
        }

        var number = RoundsOf(assurance.Gate.Id).Count + 1;
        return
        [
            new AssuranceOpened(
                assurance.Gate.Id, number,
                [.. Lines.Values.Where(line => IsLive(line, pathway)).Select(line => line.Service)],
                [.. AskedFor(assurance.Gate)],
                LiveSince!.Value.AddMonths(number * assurance.EveryMonths)),
        ];
    }

    private static bool IsLive(Line line, Pathway pathway) =>
        line.End == LineEnd.Completed && pathway.Stages.Take(line.Stage).Any(stage => stage.Reaches == HoldingState.Delegated);

    private DateTimeOffset? AssuranceMoment(Pathway pathway)
    {
        if (pathway.Assurance is not { } assurance || LiveSince is not { } since)
        {
            return null;
        }

        var rounds = RoundsOf(assurance.Gate.Id);
        var due = since.AddMonths((rounds.Count + 1) * assurance.EveryMonths);
        return London.Midnight(due.AddDays(-(assurance.Gate.OpensDaysBefore ?? 0)));
    }
}
