using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Transition.Storage;

/// <summary>Where the storage is: a connection string (one machine), or the service addresses and a credential (Azure).</summary>
public sealed class StorageOptions
{
    /// <summary>For example <c>UseDevelopmentStorage=true</c>.</summary>
    public string? ConnectionString { get; init; }

    public Uri? TableServiceUri { get; init; }

    public Uri? BlobServiceUri { get; init; }

    /// <summary>Used with the addresses; null for Azure.Identity's default.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>Whether Defender for Storage scans what is uploaded: as our templates have it on Azure, and never on one machine.</summary>
    public bool ScannedByDefender => string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>How often a request that found the storage busy or silent is sent again.</summary>
    public int MostRetries { get; init; } = 4;

    /// <summary>Before the first retry; doubled, with jitter, before each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long one try may stay silent.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Replaces the transport under the retries, so that tests can lose requests and replies.</summary>
    public HttpPipelineTransport? Transport { get; init; }

    /// <exception cref="ValidationException">Neither kind of address is complete.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString) && (TableServiceUri is null || BlobServiceUri is null))
        {
            throw new ValidationException(
                "The storage has no address: give ConnectionString (UseDevelopmentStorage=true for Azurite), "
                + "or both TableServiceUri and BlobServiceUri.");
        }
    }

    /// <summary>Gives a client these retries and this transport.</summary>
    public void Configure(ClientOptions client)
    {
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = MostRetries;
        client.Retry.Delay = RetryDelay;
        client.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        client.Retry.NetworkTimeout = NetworkTimeout;
        if (Transport is not null)
        {
            client.Transport = Transport;
        }
    }
}
