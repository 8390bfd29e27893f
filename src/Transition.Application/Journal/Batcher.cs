namespace Transition.Application.Journal;

/// <summary>Gathers what arrives while a request is under way into the next request.</summary>
public sealed class Batcher<TIn, TOut>(Func<IReadOnlyList<TIn>, CancellationToken, Task<IReadOnlyList<TOut>>> send)
{
    private const int Most = 100;
    private readonly Lock gate = new();
    private readonly Queue<(TIn Input, TaskCompletionSource<TOut> Done)> waiting = new();
    private int holding;
    private bool running;

    /// <summary>The answer to one input, however it was sent. Cancelling stops the waiting, not the request.</summary>
    public async Task<TOut> AddAsync(TIn input, CancellationToken cancellation) => (await AddAllAsync([input], cancellation))[0];

    /// <summary>The answers to several that go out in the same request, as far as there is room.</summary>
    public Task<TOut[]> AddAllAsync(IReadOnlyList<TIn> inputs, CancellationToken cancellation)
    {
        var done = inputs.Select(_ => new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        lock (gate)
        {
            foreach (var item in inputs.Zip(done))
            {
                waiting.Enqueue(item);
            }
        }

        Start();

        return Task.WhenAll(done.Select(one => one.Task)).WaitAsync(cancellation);
    }

    /// <summary>What <paramref name="adding"/> adds before it first waits goes out in the same request, as far as there is room.</summary>
    public async Task TogetherAsync(Func<Task> adding)
    {
        Task added;
        lock (gate)
        {
            holding++;
        }

        try
        {
            added = adding();
        }
        finally
        {
            lock (gate)
            {
                holding--;
            }

            Start();
        }

        await added;
    }

    /// <summary>Sends on the thread of whoever added first: another would have to wake up for it.</summary>
    private void Start()
    {
        lock (gate)
        {
            if (running || holding > 0 || waiting.Count == 0)
            {
                return;
            }

            running = true;
        }

        _ = RunAsync();
    }

    private async Task RunAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                var answers = await send([.. batch.Select(item => item.Input)], CancellationToken.None);
                for (var index = 0; index < batch.Count; index++)
                {
                    batch[index].Done.SetResult(answers[index]);
                }
            }
#pragma warning disable CA1031 // The failure goes to everyone who waits for this batch.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                batch.ForEach(item => item.Done.TrySetException(failure));
            }
        }
    }

    private List<(TIn Input, TaskCompletionSource<TOut> Done)> Next()
    {
        lock (gate)
        {
            List<(TIn, TaskCompletionSource<TOut>)> batch = [];
            while (batch.Count < Most && waiting.TryDequeue(out var item))
            {
                batch.Add(item);
            }

            running = batch.Count > 0;
            return batch;
        }
    }
}
