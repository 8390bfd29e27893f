namespace Transition.LocalHost.Azurite;

/// <summary>
/// Sees to it that an Azurite answers while the host runs. One that runs already is used; one that a host of this data folder
/// started is kept alive, and is stopped last and gently, because it saves its tables only every 5 seconds and at its end.
/// </summary>
public sealed class AzuriteSupervisor : IAsyncDisposable
{
    private const int MostRestarts = 3;

    private static readonly TimeSpan RestartsWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan GlanceAtOthers = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly AzuriteOptions options;
    private readonly TextWriter output;
    private readonly AzuriteProbe probe = new();
    private readonly AzuriteStarter starter;
    private readonly CancellationTokenSource ending = new();
    private readonly CancellationTokenSource lost = new();
    private volatile AzuriteProcess? own;
    private Task watch = Task.CompletedTask;

    private AzuriteSupervisor(AzuriteOptions options, TextWriter output)
    {
        (this.options, this.output) = (options, output);
        starter = new AzuriteStarter(options, probe, output);
    }

    public string ConnectionString => options.Ports.ConnectionString;

    /// <summary>Cancelled when Azurite cannot be kept alive: the host stops, and <see cref="Failure"/> says why.</summary>
    public CancellationToken Lost => lost.Token;

    public Exception? Failure { get; private set; }

    /// <summary>Raised before Azurite is started again: what it stored last may be lost.</summary>
    public event Action? Restarting;

    /// <summary>The Azurite that this host stops at its end; null if it uses somebody else's.</summary>
    public AzuriteProcess? Own => own;

    /// <summary>Returns when Azurite answers.</summary>
    /// <exception cref="StartupException">It cannot be had; the message says why.</exception>
    public static async Task<AzuriteSupervisor> StartAsync(AzuriteOptions options, TextWriter output, CancellationToken cancellation)
    {
        var supervisor = new AzuriteSupervisor(options, output);
        try
        {
            await supervisor.BeginAsync(cancellation);
            return supervisor;
        }
        catch
        {
            await supervisor.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watch;
        await StopOwnAsync();
        probe.Dispose();
        ending.Dispose();
        lost.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (await TakeOverAsync() || !await FindRunningAsync(cancellation))
        {
            own ??= await starter.StartAsync(cancellation);
            await starter.WaitAsync(own, cancellation);
        }

        watch = WatchAsync();
    }

    // A host that was killed leaves its Azurite running, with everything that it had acknowledged.
    private async Task<bool> TakeOverAsync()
    {
        var state = AzuriteState.Read(options.DataFolder);
        if (state is not { Azurite: { IsRunning: true } earlier })
        {
            return false;
        }

        own = earlier;
        if (state.Ports == options.Ports)
        {
            output.WriteLine($"Taking over the Azurite that an earlier host left running (process {earlier.Id}).");
            return true;
        }

        output.WriteLine($"An earlier host left an Azurite running on the ports {state.Ports}.");
        await StopOwnAsync();
        return false;
    }

    private async Task<bool> FindRunningAsync(CancellationToken cancellation)
    {
        var found = await probe.AskAsync(options.Ports, cancellation);
        if (found.All(service => service.Answer == PortAnswer.Nobody))
        {
            return false;
        }

        if (found.FirstOrDefault(service => service.Answer == PortAnswer.SomethingElse) is { Port: > 0 } taken)
        {
            throw PortTaken(taken.Port, "another program");
        }

        if (!options.UsesRunning || found.Any(service => service.Answer == PortAnswer.Nobody))
        {
            throw PortTaken(found.First(service => service.Answer == PortAnswer.Azurite).Port, "an Azurite that is not this data folder's");
        }

        output.WriteLine($"Using the Azurite that already answers on the ports {options.Ports}, with the data that it has.");
        return true;
    }

    private static StartupException PortTaken(int port, string by) => new(
        $"Port {port}, which Azurite needs, is taken by {by}.",
        "Stop that, or choose three other ports: --azurite-ports <blob>,<queue>,<table> (for example 10020,10021,10022)");

    private async Task WatchAsync()
    {
        try
        {
            await (own is null ? WatchOthersAsync() : WatchOwnAsync());
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The host is stopping: there is nothing left to watch.
        }
        catch (Exception failure)
        {
            Failure = failure;
            await lost.CancelAsync();
        }
    }

    private async Task WatchOwnAsync()
    {
        var budget = new RestartBudget(MostRestarts, RestartsWithin, TimeProvider.System);
        for (; ; await Task.Delay(Glance, ending.Token))
        {
            if (!own!.IsRunning)
            {
                output.WriteLine(
                    $"Azurite (process {own.Id}) has died. What it stored in its last 5 seconds may be lost. Its last lines:\n"
                    + LogTail.OfFile(starter.Log));
                await RestartAsync(budget);
            }
        }
    }

    private async Task RestartAsync(RestartBudget budget)
    {
        if (!budget.TrySpend())
        {
            throw new StartupException(
                $"Azurite has died more than {MostRestarts} times within a minute, so it is not started again.",
                $"Look into {starter.Log}, check the memory and the disk, then start the host again.");
        }

        Restarting?.Invoke();
        own = await starter.StartAsync(ending.Token);
        try
        {
            await starter.WaitAsync(own, ending.Token);
            output.WriteLine($"Azurite answers again (process {own.Id}). Nothing needs to be done.");
        }
        catch (StartupException again)
        {
            output.WriteLine(again.Message);
        }
    }

    private async Task WatchOthersAsync()
    {
        for (var answered = true; ; await Task.Delay(GlanceAtOthers, ending.Token))
        {
            var answers = await probe.AnswersAsync(options.Ports, ending.Token);
            if (answers != answered)
            {
                output.WriteLine(answers
                    ? "Azurite answers again."
                    : $"The Azurite on the ports {options.Ports}, which this host did not start, answers no longer. "
                        + "Start it again, or stop this host and start it again: it then starts one of its own.");
                answered = answers;
            }
        }
    }

    private async Task StopOwnAsync()
    {
        if (own is not null)
        {
            output.WriteLine($"Stopping Azurite (process {own.Id}), which saves its tables first.");
            if (!await own.StopAsync(Patience))
            {
                output.WriteLine(
                    $"Azurite had not ended after {Patience.TotalSeconds} seconds, so it was killed. Its last writes may be lost.");
            }

            AzuriteState.Forget(options.DataFolder);
            own = null;
        }
    }
}
