using System.CommandLine;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.LocalHost;
using Transition.LocalHost.Commands;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;

namespace Transition.Benchmarks.Hosting;

/// <summary>
/// The local host, except that its table requests are recorded on demand: what the benchmarks measure, in a process of its own.
/// It is told by lines on its input what to do, and stops when that ends.
/// </summary>
public static class HostCommand
{
    private static readonly Option<string> StorageOption = new("--storage") { Required = true };
    private static readonly Option<int> Port = new("--port") { Required = true };
    private static readonly Option<string> Data = new("--data") { Required = true };
    private static readonly Option<bool> Shared = new("--shared");

    public static Command Create()
    {
        var command = new Command("host", "Serves what the other benchmarks measure") { StorageOption, Port, Data, Shared };
        command.Hidden = true;
        command.SetAction((arguments, cancellation) => ServeAsync(
            arguments.GetValue(StorageOption)!,
            isAlone: !arguments.GetValue(Shared),
            new LocalHostOptions { Verb = Verb.Run, Port = arguments.GetValue(Port), Data = arguments.GetValue(Data) },
            cancellation));
        return command;
    }

    private static async Task<int> ServeAsync(string storage, bool isAlone, LocalHostOptions options, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var recorder = new Recorder();
        using var client = new HttpClient(recorder);
        var tables = RestTableStore.Create(new() { ConnectionString = storage, Transport = new HttpClientTransport(client) });
        var serving = Server.RunAsync(
            new LocalHostSession(options, storage, new Tenancy(isAlone, TimeProvider.System), TextWriter.Null, stopping.Token),
            services => services.AddSingleton<ITableStore>(tables));
        await ObeyAsync(recorder, Console.In, Console.Out);
        await stopping.CancelAsync();
        return await serving;
    }

    private static async Task ObeyAsync(Recorder recorder, TextReader input, TextWriter output)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            if (line == BenchHost.Record)
            {
                await recorder.BeginAsync();
            }
            else
            {
                await recorder.SaveAsync(line);
            }

            await output.WriteLineAsync(BenchHost.Done);
        }
    }
}
