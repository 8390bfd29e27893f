namespace Transition.LocalHost.Azurite;

/// <summary>What the supervisor needs to know of the machine and of the command line.</summary>
public sealed record AzuriteOptions
{
    public required string DataFolder { get; init; }

    public AzuritePorts Ports { get; init; } = AzuritePorts.Usual;

    /// <summary>
    /// Whether an Azurite that already answers on the ports is used although it is not this folder's. It keeps its own data, so
    /// this holds for the usual ports and for ports that somebody named, and not for those that were only assumed.
    /// </summary>
    public bool UsesRunning { get; init; } = true;

    /// <summary>The folder with Azurite's package-lock.json.</summary>
    public string InstallFolder { get; init; } = Checkout.AzuriteFolder;

    /// <summary>Where node and npm are looked for, in the form of the environment variable PATH.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";
}
