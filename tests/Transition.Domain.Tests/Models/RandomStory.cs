using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Models;

/// <summary>One story of three services, told by a seed.</summary>
internal sealed class RandomStory
{
    private static readonly ImmutableList<string> Services = ["13A", "13B", "29S"];

    private readonly Random random;
    private readonly Approvals approvals;

    public RandomStory(string pathway, int seed)
    {
        random = new(seed);
        Drive = Drive.Start(
            pathway, "2022-05-01", new(Some.Date("2023-04-01"), Some.Date("2024-04-01"), Some.Date("2023-04-01")), Services);
        approvals = new(Drive);
    }

    public Drive Drive { get; }

    public List<string> Told { get; } = [];

    private By By => new("pm", Drive.Now);

    /// <summary>Does one thing, chosen by chance, and checks the rules.</summary>
    public void Step()
    {
        var states = Drive.Moves.ToDictionary(move => move.Key, move => move.Value.State);
        var service = Services[random.Next(Services.Count)];
        var choice = random.Next(100);
        Told.Add($"{choice} {service} {Drive.Today:O}");
        Act(choice, service);
        approvals.Read();
        CheckStates(states);
    }

    /// <summary>Takes away what holds lines up; then each must come to its end.</summary>
    public void BringToAnEnd()
    {
        Told.Add("to the end");
        foreach (var (service, move) in Drive.Moves.Where(move => move.Value.Status == TransitionStatus.Paused).ToList())
        {
            Drive.Steer(service, paused => paused.Resume("Go on"));
        }

        for (var round = 0; Drive.Tranche.Lines.Values.Any(line => line.Active); round++)
        {
            Assert.True(round < 500, "The story does not end.");
            Unblock();
            ApproveOrWait();
        }

        approvals.Read();
        Assert.All(Drive.Moves.Values, move => Assert.True(move.Ended, $"{move.Id} has not ended: {move.Status}"));
        Assert.All(Drive.Books.Values, book => Assert.Empty(book.Claims));
    }

    private void Act(int choice, string service)
    {
        var line = Drive.Line(service);
        switch (choice)
        {
            case < 55:
                AnswerSomething(choice < 45);
                break;
            case < 70:
                Wait();
                break;
            case < 75 when line.Active:
                Drive.Do(Drive.Tranche.Defer(service, Later(300), "By chance", Drive.Pathway, By));
                break;
            case < 80 when line.Active:
                Retarget(line);
                break;
            case < 87 when !Drive.Move(service).Ended:
                Drive.Steer(service, move => move.Status == TransitionStatus.Paused ? move.Resume(null) : move.Pause("By chance"));
                break;
            case < 94:
                Rework();
                break;
            case < 96 when !Drive.Move(service).Ended:
                Drive.Steer(service, move => move.Rescope([move.Icbs[0], move.Icbs[^1]], "By chance"));
                break;
            case < 97 when !Drive.Move(service).Ended:
                Drive.Steer(service, move => move.Withdraw("By chance"));
                break;
            default:
                Drive.Jump($"{Drive.Today.AddDays(random.Next(60)):yyyy-MM-dd}");
                break;
        }
    }

    /// <summary>Somebody answers some open round, mostly with yes; late answers to old rounds come too.</summary>
    private void AnswerSomething(bool approve)
    {
        var rounds = Drive.Tranche.Gates
            .Where(gate => gate.Key != "G14")
            .SelectMany(gate => gate.Value.Select(round => (Gate: gate.Key, Round: round)))
            .Where(item => !item.Round.Asked.IsEmpty)
            .TakeLast(4)
            .ToList();
        if (rounds.Count == 0)
        {
            return;
        }

        var (gate, round) = rounds[random.Next(rounds.Count)];
        var decides = Drive.Pathway.Gate(gate).Kind == GateKind.Decision;
        Outcome[] others =
        [
            Outcome.Rework, Outcome.Rework, Outcome.Defer, Outcome.Decline, Outcome.ApproveJointOnly, Outcome.ApproveWithConditions,
        ];
        var lines = round.Services.Select(service =>
        {
            var outcome = approve || !decides ? Outcome.Approve : others[random.Next(others.Length)];
            return new LineAnswer(service, outcome, outcome == Outcome.Defer ? Later(300) : null, $"{outcome}");
        });
        Drive.Take(new(gate, round.Number, round.Asked[random.Next(round.Asked.Count)].Body, "s", [.. lines]));
    }

    private void Wait() => Drive.To(Drive.Tranche.NextDue(Drive.Pathway, Drive.Now) ?? Drive.Now.AddDays(30));

    private void Retarget(Line line)
    {
        var targets = Drive.Tranche.TargetsOf(line);
        var from = Later(200);
        foreach (var stage in Drive.Pathway.Stages.Skip(line.Stage))
        {
            targets = targets.With(stage.Reaches, from);
            from = from.AddYears(1);
        }

        Drive.Do(Drive.Tranche.Retarget([line.Service], targets, "By chance", Drive.Pathway, By));
    }

    private void Rework()
    {
        if (Drive.Tranche.Lines.Values.FirstOrDefault(line => line is { Active: true, ReturnedFrom: not null }) is { } returned)
        {
            Drive.Do(Drive.Tranche.Rework(returned.ReturnedFrom!, random.Next(2) == 0, "By chance", [], Drive.Pathway, By));
        }
    }

    private void Unblock()
    {
        Rework();
        foreach (var line in Drive.Tranche.Lines.Values.Where(line => line is { Active: true, Overdue: true }))
        {
            Retarget(line);
        }
    }

    private void ApproveOrWait()
    {
        if (Drive.Tranche.Lines.Values.FirstOrDefault(line => line.Gate is not null) is { } waiting)
        {
            Drive.Approve(waiting.Gate!, waiting.Round);
        }
        else
        {
            Wait();
        }
    }

    private DateOnly Later(int days) => Drive.Today.AddDays(1 + random.Next(days));

    private void CheckStates(Dictionary<string, HoldingState> before)
    {
        foreach (var (service, move) in Drive.Moves)
        {
            Assert.True(
                Drive.Pathway.Id == "claw-back" || move.State >= before[service],
                $"{service} went back from {before[service]} to {move.State}.");
            Assert.True(
                move.Status == TransitionStatus.Paused || move.Ended || move.Passed == Drive.Line(service).Passed,
                $"{service} has not followed its tranche.");
        }
    }
}
