using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transition.LocalHost.Azurite;

/// <summary>
/// Which Azurite works on a data folder, kept in that folder: the host after one that was killed takes it over, and never
/// starts a second one on the same files.
/// </summary>
public sealed record AzuriteState(int Process, DateTimeOffset Started, AzuritePorts Ports)
{
    [JsonIgnore]
    public AzuriteProcess Azurite => new(Process, Started);

    /// <summary>Null if none is known, or if what is kept was cut off by a crash.</summary>
    public static AzuriteState? Read(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize<AzuriteState>(File.ReadAllBytes(PathIn(dataFolder)));
        }
        catch (Exception none) when (none is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(string dataFolder) => File.WriteAllBytes(PathIn(dataFolder), JsonSerializer.SerializeToUtf8Bytes(this));

    public static void Forget(string dataFolder) => File.Delete(PathIn(dataFolder));

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "azurite.json");
}
