using Azure.Core.Pipeline;
using Azure.Identity;

namespace Transition.Storage.Tables.Rest;

/// <summary>Builds the pipeline: retries, then signing afresh for each try, then the transport.</summary>
internal static class TablePipeline
{
    private const string Scope = "https://storage.azure.com/.default";

    public static RestTableStore Connect(StorageOptions options)
    {
        options.Validate();
        if (options.ConnectionString is { } connectionString)
        {
            var account = TableAccount.Parse(connectionString);
            return new RestTableStore(account.Endpoint, Build(options, new SharedKeyLitePolicy(account, TimeProvider.System)));
        }

        var credential = options.Credential ?? new DefaultAzureCredential();
        return new RestTableStore(options.TableServiceUri!, Build(options, new BearerTokenAuthenticationPolicy(credential, Scope)));
    }

    private static HttpPipeline Build(StorageOptions options, HttpPipelinePolicy authentication)
    {
        var client = new TableClientOptions();
        options.Configure(client);
        return HttpPipelineBuilder.Build(client, [], [authentication, new BusyTransactionPolicy()], new TransientAnswers());
    }
}
