using System.Globalization;
using System.Text.Json.Serialization;

namespace Transition.LocalHost.Azurite;

/// <summary>The ports of the three services on this machine's loopback address.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>Azurite's own: what UseDevelopmentStorage=true means.</summary>
    public static readonly AzuritePorts Usual = new(10000, 10001, 10002);

    /// <summary>For every data folder but the usual one, so that both can be in use at the same time.</summary>
    public static readonly AzuritePorts Second = new(10010, 10011, 10012);

    // The account and the key are the ones that Azurite publishes for everybody's development.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    [JsonIgnore]
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Blob}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{Queue}/{Account};TableEndpoint=http://127.0.0.1:{Table}/{Account};");

    /// <summary>Reads "blob,queue,table"; null if that is not three different ports.</summary>
    public static AzuritePorts? Parse(string text)
    {
        var ports = text.Split(',').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var port) ? port : 0).ToList();
        var areDifferentPorts = ports.TrueForAll(port => port is > 0 and <= 65535) && ports.Distinct().Count() == ports.Count;
        return ports is [var blob, var queue, var table] && areDifferentPorts ? new(blob, queue, table) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Blob},{Queue},{Table}");
}
