using System.ComponentModel.DataAnnotations;
using System.Net;
using Azure.Core;
using Moq;
using Transition.Storage.Tables.Rest;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests;

public sealed class StorageOptionsTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public void Validate_NoAddress_SaysWhatToGive()
    {
        var onlyTables = new StorageOptions { TableServiceUri = new Uri("https://a.table.core.windows.net") };

        var failure = Assert.Throws<ValidationException>(new StorageOptions().Validate);

        Assert.Contains("UseDevelopmentStorage=true", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ValidationException>(onlyTables.Validate);
    }

    [Theory]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountKey=a2V5", "AccountName")]
    public void Create_IncompleteConnectionString_NamesWhatIsMissing(string connectionString, string missing)
    {
        var failure = Assert.Throws<ArgumentException>(
            () => RestTableStore.Create(new StorageOptions { ConnectionString = connectionString }));

        Assert.Contains(missing, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/")]
    [InlineData("AccountName=acc;AccountKey=a2V5", "https://acc.table.core.windows.net/")]
    [InlineData("AccountName=acc;AccountKey=a2V5;EndpointSuffix=core.example", "https://acc.table.core.example/")]
    [InlineData("AccountName=acc;AccountKey=a2V5;TableEndpoint=http://here:1/acc/", "http://here:1/acc/")]
    public async Task Create_ConnectionString_ReachesItsTablesAndSigns(string connectionString, string expected)
    {
        using var network = new ScriptedTransport((HttpStatusCode.NotFound, ""));
        var store = RestTableStore.Create(new StorageOptions { ConnectionString = connectionString, Transport = network.Transport });

        await store.ReadAsync("custody", "p", "r", Never);

        var (_, uri, authorization) = Assert.Single(network.Requests);
        Assert.Equal($"{expected}custody(PartitionKey='p',RowKey='r')", uri.AbsoluteUri);
        Assert.StartsWith("SharedKeyLite ", authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_Credential_SendsItsTokenForStorage()
    {
        var credential = new Mock<TokenCredential>();
        credential
            .Setup(c => c.GetTokenAsync(
                It.Is<TokenRequestContext>(request => request.Scopes.Single() == "https://storage.azure.com/.default"),
                It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken("the-token", DateTimeOffset.MaxValue));
        using var network = new ScriptedTransport((HttpStatusCode.NotFound, ""));
        var store = RestTableStore.Create(new StorageOptions
        {
            TableServiceUri = new Uri("https://acc.table.core.windows.net"),
            BlobServiceUri = new Uri("https://acc.blob.core.windows.net"),
            Credential = credential.Object,
            Transport = network.Transport,
        });

        await store.ReadAsync("custody", "p", "r", Never);

        Assert.Equal("Bearer the-token", Assert.Single(network.Requests).Authorization);
    }
}
