using System.Diagnostics;
using System.Globalization;

namespace Transition.LocalHost.Azurite;

/// <summary>Starts an Azurite on the data folder, and waits until it answers.</summary>
public sealed class AzuriteStarter(AzuriteOptions options, AzuriteProbe probe, TextWriter output)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    // It reads all of its tables into memory first.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Log => Path.Combine(options.DataFolder, "azurite.log");

    /// <summary>Installs Azurite if need be and launches it. It may not answer yet.</summary>
    /// <exception cref="StartupException">Node.js or npm is missing, or the installation failed.</exception>
    public async Task<AzuriteProcess> StartAsync(CancellationToken cancellation)
    {
        var node = await NodeRuntime.FindAsync(options.SearchPath, cancellation);
        var installation = new AzuriteInstallation(options.InstallFolder, output);
        await installation.EnsureAsync(node, cancellation);
        output.WriteLine($"Starting Azurite on the ports {options.Ports}, with its data in {options.DataFolder}.");
        var azurite = await LaunchAsync(node, installation);
        new AzuriteState(azurite.Id, azurite.Started, options.Ports).Write(options.DataFolder);
        return azurite;
    }

    /// <summary>Waits until all of its services answer.</summary>
    /// <exception cref="StartupException">It has died, or stays silent.</exception>
    public async Task WaitAsync(AzuriteProcess azurite, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (!await probe.AnswersAsync(options.Ports, cancellation))
        {
            if (!azurite.IsRunning)
            {
                throw Failed("died at its start");
            }

            if (waited.Elapsed > Patience)
            {
                throw Failed($"is silent, {Patience.TotalMinutes} minutes after its start");
            }

            await Task.Delay(Glance, cancellation);
        }
    }

    // Not cancelled half-way: an Azurite that nobody knows of would be left running.
    private async Task<AzuriteProcess> LaunchAsync(NodeRuntime node, AzuriteInstallation installation)
    {
        string[] arguments =
        [
            installation.Launcher, Log, installation.Program, "--location", Path.Combine(options.DataFolder, "azurite"),
            "--blobPort", Text(options.Ports.Blob), "--queuePort", Text(options.Ports.Queue), "--tablePort", Text(options.Ports.Table),
            "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ];
        var (exitCode, said) = await ChildProcess.RunAsync(
            node.Node, arguments, options.DataFolder, options.SearchPath, CancellationToken.None);
        return exitCode == 0 && int.TryParse(said, CultureInfo.InvariantCulture, out var id)
            ? AzuriteProcess.Of(id)
            : throw new StartupException($"Azurite could not be started. Its last lines:\n{LogTail.Of(said)}", Remedy);
    }

    private StartupException Failed(string how) => new($"Azurite {how}. Its last lines:\n{LogTail.OfFile(Log)}", Remedy);

    private string Remedy => $"Its whole output is in {Log}. If its data is damaged, move {options.DataFolder} away and start again.";

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
