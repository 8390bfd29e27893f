using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Support;

/// <summary>
/// Tells a story again and again, each time with another of its requests gone wrong. Each time the end must be that of the story in
/// which none did.
/// </summary>
/// <param name="story">Its name in the table of counts.</param>
/// <param name="tell">Tells it from its beginning, and gives what it leaves.</param>
internal sealed class FaultLoop(string story, Func<FaultPlan, Task<IReadOnlyList<string>>> tell, ITestOutputHelper output)
{
    /// <summary>So few can all be beyond the last request, of which a story has now more and now fewer.</summary>
    private const int Few = 8;

    /// <summary>Whether the process that tells it knows that it is alone: once so, once not.</summary>
    public IReadOnlyList<bool> Alone { get; init; } = [false, true];

    /// <summary>How many stories are told at the same time.</summary>
    public int AtOnce { get; init; } = 1;

    /// <param name="kind">What goes wrong.</param>
    /// <param name="usual">About how many requests an ordinary run tries.</param>
    public async Task RunAsync(FaultKind kind, int usual)
    {
        var (expected, attempts) = await UndisturbedAsync(kind);
        var tally = new Tally(story, kind, attempts.Count);
        var left = Soak.WhileTime(Soak.Sample(attempts, usual).Where(attempt => !tally.Has(attempt)));

        await System.Threading.Tasks.Parallel.ForEachAsync(
            left,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (attempt, _) =>
            {
                var plan = new FaultPlan(kind, attempt.Number, attempt.IsAlone);
                var remains = await tell(plan);
                Assert.True(expected.SequenceEqual(remains), $"{kind} at {attempt}:\n{Remains.Difference(expected, remains)}");
                tally.Add(attempt, plan.Struck);
            });

        output.WriteLine(tally.ToTable(attempts.All(tally.Has)));
        Assert.True(tally.Struck * 2 > tally.Tried || tally.Tried < Few, "Too few faults struck.");
    }

    /// <summary>How the story ends undisturbed, and every request of it.</summary>
    private async Task<(IReadOnlyList<string> Remains, IReadOnlyList<Attempt> Attempts)> UndisturbedAsync(FaultKind kind)
    {
        IReadOnlyList<string>? expected = null;
        List<Attempt> attempts = [];
        foreach (var isAlone in Alone)
        {
            var plan = new FaultPlan(kind, isAlone: isAlone);
            var remains = await tell(plan);
            Assert.Equal(expected ?? remains, remains);
            expected = remains;
            attempts.AddRange(Enumerable.Range(1, plan.Requests).Select(number => new Attempt(number, isAlone)));
        }

        return (expected!, attempts);
    }
}
