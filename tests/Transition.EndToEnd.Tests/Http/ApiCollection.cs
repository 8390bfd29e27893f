namespace Transition.EndToEnd.Tests.Http;

[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ApiFixture>
{
    public const string Name = "One host that serves the API";
}
