namespace Transition.EndToEnd.Tests.Demo;

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>
{
    public const string Name = "The demonstration, killed twenty times";
}
