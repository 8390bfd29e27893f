using Transition.LocalHost.Azurite;

namespace Transition.LocalHost.Commands;

/// <summary>The command line, read and checked.</summary>
public sealed record LocalHostOptions
{
    public const int UsualPort = 7071;

    public required Verb Verb { get; init; }

    /// <summary>The port of the API and the portal.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The data folder, if one was named.</summary>
    public string? Data { get; init; }

    /// <summary>Azurite's ports, if they were named.</summary>
    public AzuritePorts? AzuritePorts { get; init; }

    /// <summary>The connection string of a storage that runs already; null to have an Azurite started.</summary>
    public string? Storage { get; init; }

    /// <summary>The folder of the backup, or the file of an export; relative ones are of the checkout, like the data folder.</summary>
    public string? BackupFolder { get; init; }

    private bool IsUsualFolder => Data is null && Verb != Verb.Demo;

    /// <summary>A relative folder is one of the checkout: `dotnet run` starts the program in a folder of its own choice.</summary>
    public string DataFolder => Path.GetFullPath(Data ?? Path.Combine(".data", Verb == Verb.Demo ? "demo" : "local"), Checkout.Root);

    public AzuriteOptions ToAzurite(string dataFolder) => new()
    {
        DataFolder = dataFolder,
        Ports = AzuritePorts ?? (IsUsualFolder ? Azurite.AzuritePorts.Usual : Azurite.AzuritePorts.Second),
        UsesRunning = IsUsualFolder || AzuritePorts is not null,
    };
}
