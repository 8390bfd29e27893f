using Transition.Application.Journal;

namespace Transition.Application.Tests.Journal;

/// <summary>What becomes of flushes that are asked for while one is under way.</summary>
public sealed class FlushingTests
{
    private readonly Pace leisure = new(TimeProvider.System);
    private readonly List<Pace> flushed = [];
    private readonly TaskCompletionSource begun = new();
    private readonly TaskCompletionSource ended = new();
    private readonly Flushing flushing;

    public FlushingTests() => flushing = new(async (pace, _) =>
    {
        flushed.Add(pace);
        begun.TrySetResult();
        await ended.Task;
    });

    [Fact]
    public async Task Flush_OneOfSeveralIsInAHurry_AllGoTogetherInAHurry()
    {
        await AskAsync(leisure, leisure, Pace.WithoutRest, leisure);

        Assert.Equal([leisure, Pace.WithoutRest], flushed);
    }

    [Fact]
    public async Task Flush_NobodyIsInAHurry_GoesAtThePaceOfTheFirst()
    {
        await AskAsync(Pace.WithoutRest, leisure, new(TimeProvider.System));

        Assert.Equal([Pace.WithoutRest, leisure], flushed);
    }

    /// <summary>The others come while the first is under way.</summary>
    private async Task AskAsync(Pace first, params Pace[] others)
    {
        List<Task> asked = [flushing.FlushAsync(first, CancellationToken.None)];
        await begun.Task;
        asked.AddRange(others.Select(pace => flushing.FlushAsync(pace, CancellationToken.None)));
        ended.SetResult();
        await Task.WhenAll(asked);
    }
}
