namespace Transition.Web.Tests.Support;

/// <summary>Tests that share one site, because none of them changes what another one reads.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<TestSite>
{
    public const string Name = "site";
}
