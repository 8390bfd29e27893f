using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Support;

/// <content>Doing what is due, and checking at each step that a second look gives nothing.</content>
internal sealed partial class Drive
{
    private const int ManyLooks = 200;

    private void Settle()
    {
        for (var look = 0; Tranche.Advance(Pathway, Now) is { Count: > 0 } due; look++)
        {
            Assert.True(look < ManyLooks, "The tranche does not come to rest.");
            Record(due);
        }

        Assert.NotEqual(Now, Tranche.NextDue(Pathway, Now));
        Follow();
    }

    /// <summary>Lets transitions and books take the consequences.</summary>
    private void Follow()
    {
        foreach (var service in Moves.Keys)
        {
            foreach (var happened in Moves[service].Advance(Tranche, Pathway, Today))
            {
                RecordMove(service, happened);
            }

            Assert.Empty(Moves[service].Advance(Tranche, Pathway, Today));
            var plan = Moves[service].Plan(Pathway);
            Books[service] = Books[service].After(Books[service].Follow(plan));
            Assert.Empty(Books[service].Follow(plan));
        }
    }

    private void Record(IEnumerable<IEvent> events)
    {
        foreach (var happened in events.ToList())
        {
            Tranche = Tranche.Apply(happened);
            trancheEvents.Add(happened);
            Log.Add((Today, happened));
            Check(happened);
        }
    }

    private void RecordMove(string service, IEvent happened)
    {
        Moves[service] = Moves[service].Apply(happened);
        moveEvents[service].Add(happened);
        Log.Add((Today, happened));
    }

    /// <summary>What must hold in every story.</summary>
    private void Check(IEvent happened)
    {
        if (happened is GateMet met)
        {
            Assert.All(met.Services, service => Assert.True(
                Tranche.RoundsOf(met.Gate)[met.Round - 1].Services.Contains(service), $"{service} passed {met.Gate} out of turn."));
        }

        if (happened is StageReached reached)
        {
            var mask = Pathway.MaskOf(Pathway.Stages[reached.Stage]);
            Assert.All(reached.Services, service => Assert.Equal(mask, Tranche.Lines[service].Passed & mask));
            Assert.True(Now >= London.Midnight(reached.On), "The holding changed before its date.");
        }
    }
}
