using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Transition.LocalHost.Azurite;

namespace Transition.LocalHost.Commands;

/// <summary>Reads the command line. What it cannot read it says itself, with the code 1; the rest goes to the handler.</summary>
public sealed class CommandLine
{
    private readonly Option<int> port = new("--port")
    {
        Description = "The port of the API and the portal",
        HelpName = "port",
        DefaultValueFactory = _ => LocalHostOptions.UsualPort,
        CustomParser = ParsePort,
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "The data folder, in the checkout unless its path is whole [default: .data/local, and .data/demo for the demo]",
        HelpName = "folder",
    };

    private readonly Option<AzuritePorts?> azuritePorts = new("--azurite-ports")
    {
        Description = "Azurite's ports [default: 10000,10001,10002, and 10010,10011,10012 for any other data folder]",
        HelpName = "blob,queue,table",
        CustomParser = ParsePorts,
    };

    private readonly Option<string?> storage = new("--storage")
    {
        Description = "The connection string of a storage that runs already, instead of an Azurite of its own",
        HelpName = "connection string",
    };

    private readonly Argument<string> folder = new("folder")
    {
        Description = "The folder of the backup, in the checkout unless its path is whole",
    };

    private readonly Option<string?> bundle = new("--bundle")
    {
        Description = "The folder of a backup or the file of an export, to be proved by itself instead of the storage",
        HelpName = "path",
    };

    private readonly RootCommand root;

    public CommandLine(Func<LocalHostOptions, CancellationToken, Task<int>> handler)
    {
        data.Validators.Add(CheckNotEmpty);
        storage.Validators.Add(CheckNotEmpty);
        bundle.Validators.Add(CheckNotEmpty);
        folder.Validators.Add(CheckNamed);
        root = new RootCommand("Transition on one machine. Without a command: run.");
        Prepare(root, Verb.Run, handler);
        root.Add(Prepare(new("run", "Serve the API and the portal until stopped"), Verb.Run, handler));
        root.Add(Prepare(new("demo", "Play the real history, in a data folder of its own"), Verb.Demo, handler));
        root.Add(Prepare(new("verify", "Prove that no event was altered, in the storage or in a backup") { bundle }, Verb.Verify, handler));
        root.Add(Prepare(new("rebuild", "Build the read models anew from the events"), Verb.Rebuild, handler));
        root.Add(Prepare(new("backup", "Take everything into a folder; go on where it was broken off") { folder }, Verb.Backup, handler));
        root.Add(Prepare(new("restore", "Bring a backup into an empty storage; go on where it was broken off") { folder }, Verb.Restore, handler));
    }

    public Task<int> InvokeAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var result = root.Parse(arguments);
        if (result.Action is ParseErrorAction wrong)
        {
            // The help is longer than a screen's rest, and would push the reason out of sight.
            wrong.ShowHelp = false;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return result.InvokeAsync(configuration, cancellation);
    }

    private Command Prepare(Command command, Verb verb, Func<LocalHostOptions, CancellationToken, Task<int>> handler)
    {
        if (verb is Verb.Run or Verb.Demo)
        {
            command.Options.Add(port);
        }

        command.Options.Add(data);
        command.Options.Add(azuritePorts);
        command.Options.Add(storage);
        command.Validators.Add(CheckOneStorage);
        command.SetAction((result, cancellation) => handler(Read(result, verb), cancellation));
        return command;
    }

    private LocalHostOptions Read(ParseResult result, Verb verb) => new()
    {
        Verb = verb == Verb.Verify && result.GetValue(bundle) is not null ? Verb.VerifyBundle : verb,
        Port = verb is Verb.Run or Verb.Demo ? result.GetValue(port) : LocalHostOptions.UsualPort,
        Data = result.GetValue(data),
        AzuritePorts = result.GetValue(azuritePorts),
        Storage = result.GetValue(storage),
        BackupFolder = (verb is Verb.Backup or Verb.Restore ? result.GetValue(folder) : verb is Verb.Verify ? result.GetValue(bundle) : null) is { } path
            ? Path.GetFullPath(path, Checkout.Root)
            : null,
    };

    private static void CheckNamed(ArgumentResult result)
    {
        if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
        {
            result.AddError("The folder is empty: name the folder of the backup.");
        }
    }

    private static int ParsePort(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            result.AddError($"--port {text}: give a port from 1 to 65535.");
        }

        return number;
    }

    private static AzuritePorts? ParsePorts(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var ports = AzuritePorts.Parse(text);
        if (ports is null)
        {
            result.AddError($"--azurite-ports {text}: give three different ports from 1 to 65535, for example 10020,10021,10022.");
        }

        return ports;
    }

    private static void CheckNotEmpty(OptionResult result)
    {
        if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
        {
            result.AddError($"{result.Option.Name} is empty: leave it out or give it a value.");
        }
    }

    private void CheckOneStorage(CommandResult result)
    {
        if (result.GetResult(storage) is { Implicit: false } && result.GetResult(azuritePorts) is { Implicit: false })
        {
            result.AddError("--storage and --azurite-ports exclude each other: with --storage no Azurite is started.");
        }
    }
}
