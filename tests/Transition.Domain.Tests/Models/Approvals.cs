using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Models;

/// <summary>An account of its own of who approves what at present, kept from the events alone, to check gates against.</summary>
internal sealed class Approvals(Drive drive)
{
    private readonly Dictionary<(string Gate, string Service, string Body), (int Round, bool Approves)> inForce = [];
    private readonly Dictionary<(string Gate, string Service), int> since = [];
    private int read;

    /// <summary>Reads on, and checks that each line that passed a gate had every approval in force.</summary>
    public void Read()
    {
        for (; read < drive.TrancheEvents.Count; read++)
        {
            switch (drive.TrancheEvents[read])
            {
                case AnswerTaken taken:
                    Take(taken);
                    break;
                case GateOpened { Anew: true } opened:
                    Forget(opened);
                    break;
                case GateMet met:
                    Assert.All(met.Services, service => MustApprove(met.Gate, service));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>An answer to a round before the one that a body has answered is only on record.</summary>
    private void Take(AnswerTaken taken)
    {
        foreach (var service in taken.Services.Where(service => taken.Round >= since.GetValueOrDefault((taken.Gate, service))))
        {
            var key = (taken.Gate, service, taken.Body);
            inForce[key] = inForce.TryGetValue(key, out var known) && known.Round > taken.Round
                ? known
                : (taken.Round, taken.Outcome.Approves());
        }
    }

    private void Forget(GateOpened opened)
    {
        foreach (var service in opened.Services)
        {
            since[(opened.Gate, service)] = opened.Round;
            foreach (var key in inForce.Keys.Where(key => key.Gate == opened.Gate && key.Service == service).ToList())
            {
                inForce.Remove(key);
            }
        }
    }

    private void MustApprove(string gate, string service)
    {
        var first = drive.Tranche.RoundsOf(gate)[0].Asked.Select(asked => asked.Body);
        var wanted = first.Where(body => !Some.Icbs.Contains(body) || drive.Tranche.IcbsOf(drive.Line(service)).Contains(body));
        Assert.All(wanted, body => Assert.True(
            inForce.GetValueOrDefault((gate, service, body)).Approves, $"{service} passed {gate} without the approval of {body}."));
    }
}
