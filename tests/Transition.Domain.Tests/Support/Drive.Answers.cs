using System.Collections.Immutable;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Support;

/// <content>What bodies answer.</content>
internal sealed partial class Drive
{
    /// <summary>The newest round of a gate.</summary>
    public Round Round(string gate) => Tranche.RoundsOf(gate)[^1];

    public IEnumerable<string> Asked(string gate) => Round(gate).Asked.Select(asked => asked.Body);

    /// <summary>One body answers the newest round of a gate, for all its lines or for some.</summary>
    public Drive Answer(
        string gate, string body, Outcome outcome, string? until = null, ImmutableList<string>? services = null, int? round = null)
    {
        var number = round ?? Round(gate).Number;
        var lines = (services ?? Tranche.RoundsOf(gate)[number - 1].Services)
            .Select(service => new LineAnswer(service, outcome, until is null ? null : Some.Date(until), $"{body} says {outcome}"));
        return Take(new(gate, number, body, $"{gate}.{body}.{number}", [.. lines]));
    }

    public Drive Take(BodyAnswer answer)
    {
        Record(Tranche.Take(answer, Pathway));
        Assert.Empty(Tranche.Take(answer, Pathway));
        Settle();
        return this;
    }

    /// <summary>All that are asked in the newest round approve.</summary>
    public Drive Approve(string gate) => Approve(gate, Round(gate).Number);

    public Drive Approve(string gate, int round)
    {
        foreach (var asked in Tranche.RoundsOf(gate)[round - 1].Asked)
        {
            Answer(gate, asked.Body, Outcome.Approve, round: round);
        }

        return this;
    }

    /// <summary>Approves whatever opens, until a gate is open for a line.</summary>
    public Drive Reach(string gate, string service = "13A") => While(service, line => line.Gate != gate);

    /// <summary>Approves whatever opens, until a line has ended.</summary>
    public Drive Finish(string service = "13A") => While(service, line => line.Active);

    public Drive While(string service, Func<Line, bool> wanted)
    {
        for (var step = 0; wanted(Line(service)); step++)
        {
            Assert.True(step < ManyLooks, $"Line {service} hangs: {Line(service)}");
            if (Line(service) is { Gate: { } gate, Round: var round })
            {
                Approve(gate, round);
            }
            else
            {
                To(Tranche.NextDue(Pathway, Now) ?? throw new InvalidOperationException($"Nothing more is due: {Line(service)}"));
            }
        }

        return this;
    }
}
