using Transition.TestSupport;

namespace Transition.Functions.Tests.Support;

/// <summary>One Azurite for all the tests that need it, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "azurite";
}
