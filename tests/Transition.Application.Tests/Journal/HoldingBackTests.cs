using Transition.Application.Journal;

namespace Transition.Application.Tests.Journal;

public sealed class HoldingBackTests
{
    private readonly HoldingBack holding = new();
    private readonly TaskCompletionSource before = new();

    [Fact]
    public async Task Wait_UntilWhatComesBeforeHasEnded()
    {
        var held = holding.WaitAsync(before.Task);
        Assert.False(held.IsCompleted);

        before.SetResult();
        await held;
    }

    [Fact]
    public async Task Wait_SomebodyWaitsForAll_GoesAtOnce()
    {
        var held = holding.WaitAsync(before.Task);

        await holding.WithoutAsync(async () =>
        {
            await held;
            await holding.WaitAsync(before.Task);
        });
    }

    [Fact]
    public async Task Wait_NobodyWaitsForAllAnyMore_HeldBackAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => holding.WithoutAsync(() => throw new InvalidOperationException()));

        var held = holding.WaitAsync(before.Task);
        Assert.False(held.IsCompleted);

        before.SetResult();
        await held;
    }
}
