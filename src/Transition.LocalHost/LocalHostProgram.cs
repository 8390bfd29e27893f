using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Transition.Application.Journal;
using Transition.LocalHost.Azurite;
using Transition.LocalHost.Commands;

namespace Transition.LocalHost;

/// <summary>
/// The order of a local host's life: read the command line, hold the data folder, have a storage, do the verb, and let go in
/// the reverse order. Whatever outside the program keeps it from running is said in plain words, with the exit code 1.
/// </summary>
public sealed class LocalHostProgram(VerbHandlers handlers, TextWriter output, TextWriter error)
{
    private const int Failed = 1;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stopping);
        using var terminate = StopOn(PosixSignal.SIGTERM, stopping);
        using var hangUp = StopOn(PosixSignal.SIGHUP, stopping);
        try
        {
            return await new CommandLine(StartAsync).InvokeAsync(arguments, output, error, stopping.Token);
        }
        catch (StartupException failure)
        {
            error.WriteLine($"\n{failure.Message}\n\nWhat to do: {failure.Remedy}");
            return Failed;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            error.WriteLine("Stopped before it was done.");
            return Failed;
        }
    }

    private async Task<int> StartAsync(LocalHostOptions options, CancellationToken stopping)
    {
        if (options.Verb == Verb.Run)
        {
            CheckIsFree(options.Port);
        }

        if (options.Verb == Verb.VerifyBundle)
        {
            return await handlers[options.Verb](new LocalHostSession(options, string.Empty, new(isAlone: false, TimeProvider.System), output, stopping));
        }

        if (options.Storage is not null)
        {
            return await DoAsync(options, options.Storage, new(isAlone: false, TimeProvider.System), stopping);
        }

        using var folder = DataFolder.Open(options.DataFolder);
        await using var azurite = await AzuriteSupervisor.StartAsync(options.ToAzurite(folder.Path), output, stopping);
        return await DoWhileAnsweredAsync(options, azurite, stopping);
    }

    private async Task<int> DoWhileAnsweredAsync(LocalHostOptions options, AzuriteSupervisor azurite, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, azurite.Lost);
        var tenancy = new Tenancy(isAlone: azurite.Own is not null, TimeProvider.System);
        azurite.Restarting += tenancy.BeginDoubt;
        try
        {
            return await DoAsync(options, azurite.ConnectionString, tenancy, either.Token);
        }
        finally
        {
            // Why the storage is lost says more than whatever the verb made of it.
            if (azurite.Failure is { } failure)
            {
                ExceptionDispatchInfo.Throw(failure);
            }
        }
    }

    private async Task<int> DoAsync(LocalHostOptions options, string connectionString, Tenancy tenancy, CancellationToken stopping)
    {
        try
        {
            return await handlers[options.Verb](new LocalHostSession(options, connectionString, tenancy, output, stopping));
        }
        catch (IOException refused) when (refused.InnerException is AddressInUseException)
        {
            throw PortTaken(options.Port, refused);
        }
    }

    // Found out before minutes go into an installation.
    private static void CheckIsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException refused)
        {
            throw PortTaken(port, refused);
        }
    }

    private static StartupException PortTaken(int port, Exception refused) => new(
        $"Port {port}, where the portal is to be served, cannot be had: {refused.Message}",
        "Stop the program that has it, or choose another port: --port <port>",
        refused);

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stopping) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stopping.Cancel();
        });
}
