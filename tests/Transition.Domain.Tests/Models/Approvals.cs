using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Models;

/// <summary>An account of its own of who approves what at present, kept from the events alone, to check gates against.</summary>
internal sealed class Approvals(Drive drive)
{
    private readonly Dictionary<(string Gate, string Service, string Body), bool> inForce = [];
    private readonly Dictionary<(string Gate, string Service), int> newest = [];
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
                case GateOpened opened:
                    Open(opened);
                    break;
                case GateMet met:
                    Assert.All(met.Services, service => MustApprove(met.Gate, service));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>An answer counts until the line's next round opens; after that it is only on record.</summary>
    private void Take(AnswerTaken taken)
    {
        foreach (var service in taken.Services.Where(service => taken.Round == newest[(taken.Gate, service)]))
        {
            inForce[(taken.Gate, service, taken.Body)] = taken.Outcome.Approves();
        }
    }

    private void Open(GateOpened opened)
    {
        foreach (var service in opened.Services)
        {
            newest[(opened.Gate, service)] = opened.Round;
            foreach (var key in inForce.Keys.Where(key => opened.Anew && key.Gate == opened.Gate && key.Service == service).ToList())
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
            inForce.GetValueOrDefault((gate, service, body)), $"{service} passed {gate} without the approval of {body}."));
    }
}
