using Transition.TestSupport.Api;

namespace Transition.EndToEnd.Tests.Http;

/// <summary>The sequence of requests of docs/one-service.md, on one machine.</summary>
[Collection(ApiCollection.Name)]
public sealed class OneServiceJourneyTests(ApiFixture api)
{
    [Fact]
    public Task R17_OneService_DrivenByTheApiAlone_IsDelegatedOnTheDateAndOnItsWayBack() =>
        new OneServiceJourney(api.Human).PlayAsync();
}
