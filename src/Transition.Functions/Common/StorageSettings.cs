using Microsoft.Extensions.Configuration;
using Transition.Storage;

namespace Transition.Functions.Common;

/// <summary>The storage that the app settings name: <c>Transition__Storage__ConnectionString</c>, or the two addresses.</summary>
public static class StorageSettings
{
    public const string Section = "Transition:Storage";

    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">They name none.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = new StorageOptions
        {
            ConnectionString = section[nameof(StorageOptions.ConnectionString)],
            TableServiceUri = Address(section[nameof(StorageOptions.TableServiceUri)]),
            BlobServiceUri = Address(section[nameof(StorageOptions.BlobServiceUri)]),
        };
        options.Validate();
        return options;
    }

    private static Uri? Address(string? value) => string.IsNullOrWhiteSpace(value) ? null : new Uri(value);
}
