using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Models;

/// <summary>
/// Every order in which up to six bodies can answer, with every outcome: the line passes with the last approval, never before,
/// and whatever they say, it can be brought to its end.
/// </summary>
public sealed class AnswerOrderTests
{
    private static readonly DateTimeOffset Now = Some.Morning("2023-05-01");
    private static readonly DateOnly Target = Some.Date("2024-04-01");
    private static readonly DateOnly Later = Some.Date("2025-04-01");
    private static readonly Outcome[] Outcomes = [Outcome.Approve, Outcome.Rework, Outcome.Defer, Outcome.Decline];

    private static readonly Gate Ask = new(
        "D", "Decision", "Yes?", GateKind.Decision, GateScope.Icb, [new(AskedBody.EachIcb, "board")], 30, null, [],
        ReopensOnDeferral: false, null, Escalation.Region, "confirmed");

    private static readonly Pathway Reopening = Way(Ask with { ReopensOnDeferral = true });
    private static readonly Pathway Standing = Way(Ask);

    private readonly HashSet<string> seen = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void R25_Answers_InEveryOrderWithEveryOutcome_NeitherPassEarlyNorHang(int bodies)
    {
        foreach (var pathway in new[] { Reopening, Standing })
        {
            Explore(pathway, Begin(pathway, bodies), [], merge: false);
        }
    }

    /// <summary>Orders that lead to the same answers from the same bodies, with the same first objection, are followed once.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void R25_Answers_OfManyBodies_NeitherPassEarlyNorHang(int bodies) =>
        Explore(Standing, Begin(Standing, bodies), [], merge: true);

    [Fact]
    public void R25_Approvals_OfSixBodiesInEveryOrder_PassWithTheLast() =>
        Approvals(Begin(Standing, 6), [.. Bodies(6)]);

    private static void Approvals(Tranche tranche, ImmutableList<string> waiting)
    {
        Assert.Equal(waiting.IsEmpty, tranche.Lines["13A"].Passed == 1);
        foreach (var body in waiting)
        {
            Approvals(Said(Standing, tranche, body, Outcome.Approve), waiting.Remove(body));
        }
    }

    private void Explore(Pathway pathway, Tranche tranche, ImmutableList<(string Body, Outcome Outcome)> said, bool merge)
    {
        if (merge && !seen.Add(Key(said)))
        {
            return;
        }

        var waiting = tranche.Icbs.Where(icb => said.All(answer => answer.Body != icb)).ToList();
        Check(tranche, said, waiting.Count == 0);
        if (waiting.Count == 0)
        {
            Resolve(pathway, tranche, said, changed: false);
            Resolve(pathway, tranche, said, changed: true);
        }

        foreach (var body in waiting)
        {
            foreach (var outcome in Outcomes)
            {
                Explore(pathway, SaidInFirstRound(pathway, tranche, body, outcome), said.Add((body, outcome)), merge);
            }
        }
    }

    /// <summary>The first objection counts; what others say of that round afterwards is only on record.</summary>
    private static void Check(Tranche tranche, ImmutableList<(string Body, Outcome Outcome)> said, bool all)
    {
        var line = tranche.Lines["13A"];
        var objection = said.FirstOrDefault(answer => answer.Outcome != Outcome.Approve).Outcome;
        Assert.Equal(all && objection == Outcome.Approve, line.Passed == 1);
        Assert.Equal(objection == Outcome.Decline, line.End == LineEnd.Declined);
        Assert.Equal(objection == Outcome.Rework, line.ReturnedFrom == "D");
        Assert.Equal(objection == Outcome.Defer, line.Deferrals == 1);
        Assert.Equal(said.Count, tranche.RoundsOf("D")[0].Answers.Count);
    }

    /// <summary>Does what an objection asks for, then everybody who is asked approves.</summary>
    private static void Resolve(Pathway pathway, Tranche tranche, ImmutableList<(string Body, Outcome Outcome)> said, bool changed)
    {
        var line = tranche.Lines["13A"];
        if (line.Passed == 1 || !line.Active)
        {
            return;
        }

        if (line.ReturnedFrom is not null)
        {
            tranche = Settled(pathway, tranche.After(tranche.Rework("D", changed, "Reworked", [], pathway, new("pm", Now))));
        }

        var round = tranche.RoundOf(tranche.Lines["13A"]);
        var deferred = line.Deferrals > 0;
        var anew = deferred ? pathway == Reopening : changed;
        // A deferral opens its next round at once, so only what was said before it can stand.
        var counted = deferred ? said.TakeWhile(answer => answer.Outcome == Outcome.Approve) : said;
        var standing = counted.Where(answer => answer.Outcome == Outcome.Approve).Select(answer => answer.Body);
        Assert.Equal(anew ? tranche.Icbs : tranche.Icbs.Except(standing), round!.Asked.Select(asked => asked.Body));
        foreach (var asked in round.Asked)
        {
            Assert.Equal(0, tranche.Lines["13A"].Passed);
            tranche = Said(pathway, tranche, asked.Body, Outcome.Approve);
        }

        Assert.Equal(1, tranche.Lines["13A"].Passed);
    }

    private static Tranche SaidInFirstRound(Pathway pathway, Tranche tranche, string body, Outcome outcome) =>
        Said(pathway, tranche, body, outcome, round: 1);

    private static Tranche Said(Pathway pathway, Tranche tranche, string body, Outcome outcome, int? round = null)
    {
        var line = new LineAnswer("13A", outcome, outcome == Outcome.Defer ? Later : null, "Because");
        return Settled(pathway, tranche.After(tranche.Take(new("D", round ?? tranche.Lines["13A"].Round, body, "s", [line]), pathway)));
    }

    private static Tranche Settled(Pathway pathway, Tranche tranche)
    {
        var settled = tranche.After(tranche.Advance(pathway, Now));
        Assert.Empty(settled.Advance(pathway, Now));
        return settled;
    }

    private static Tranche Begin(Pathway pathway, int bodies) => Settled(pathway, Tranche.Empty("w1.east").After(new TrancheStarted(
        "w1", "east", [.. Bodies(bodies)], Some.Region, null, pathway.Id, 1, new(Target), ["13A"], ["13A-east-1"], [Some.Manager])));

    private static IEnumerable<string> Bodies(int count) => Enumerable.Range(1, count).Select(number => $"Q{number}");

    private static string Key(ImmutableList<(string Body, Outcome Outcome)> said)
    {
        var first = said.FindIndex(answer => answer.Outcome != Outcome.Approve);
        var before = said.Take(Math.Max(first, 0)).Select(answer => answer.Body).Order(StringComparer.Ordinal);
        return $"{(first < 0 ? "none" : said[first].Body)}|{string.Join(' ', before)}|{string.Join(' ', said.Order())}";
    }

    private static Pathway Way(Gate gate) => new(
        "one-gate", 1, "One gate", "One decision", [HoldingState.Nhse], false, [new("preparation", "Joint", HoldingState.Joint, [gate])]);
}
