namespace Transition.Portal.Tests.Support;

/// <summary>Tests that share one site and one browser, each with papers of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<PortalSite>
{
    public const string Name = "portal";
}
