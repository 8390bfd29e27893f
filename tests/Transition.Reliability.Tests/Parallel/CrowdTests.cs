using System.Globalization;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tasks;
using Transition.Reliability.Tests.Support;
using Transition.TestSupport;

namespace Transition.Reliability.Tests.Parallel;

/// <summary>Fifty people who answer at the same moment, on two processes.</summary>
public sealed class CrowdTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Voters = 50;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string matter = $"crowd-{Guid.NewGuid():N}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task R29_FiftyBodies_AnsweringAtOnce_AreEachRecordedOnce(bool onAzurite)
    {
        await using var crew = await GatherAsync(onAzurite);

        var answers = await Task.WhenAll(Enumerable.Range(0, Voters).SelectMany(voter => crew.Select(node => ConfirmAsync(node, voter, voter))));

        Assert.Equal(Voters, answers.Sum());
        var confirmations = (await crew[0].Get<AggregateJournal>().LoadAsync<Attestation>(matter, None)).State.Confirmations;
        Assert.Equal(
            Enumerable.Range(0, Voters).Select(Body).Order(StringComparer.Ordinal),
            confirmations.Select(one => one.Body).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task R29_FiftyPeopleOfOneBody_AnsweringAtOnce_FillItsPlaceOnce(bool onAzurite)
    {
        await using var crew = await GatherAsync(onAzurite);

        var answers = await Task.WhenAll(Enumerable.Range(0, Voters).Select(person => ConfirmAsync(crew[person % 2], 0, person)));

        Assert.Equal(1, answers.Sum());
        Assert.Equal(Voters - 1, answers.Count(answer => answer == 0));
        Assert.Single((await crew[0].Get<AggregateJournal>().LoadAsync<Attestation>(matter, None)).State.Confirmations);
    }

    private async Task<NodePair> GatherAsync(bool onAzurite)
    {
        var pair = await NodePair.StartAsync(onAzurite ? Ground.On(azurite.ConnectionString) : Ground.InMemory());
        var opened = new AttestationOpened(
            "tranche", "NENC", "G3", 1, "Made up.", ["105"], [], [.. Enumerable.Range(0, Voters).Select(Asked)], new(2023, 1, 1), false, []);
        await pair[0].Get<AggregateJournal>().ExecuteAsync<Attestation>(matter, Actor.System, state => state.Ask(opened), None);
        return pair;
    }

    /// <returns>How many events the answer made; 0 if it was refused because the body has answered.</returns>
    private async Task<int> ConfirmAsync(Node node, int voter, int person)
    {
        var actor = new Actor($"person-{person}", "approver", Body(voter));
        var journal = node.Get<AggregateJournal>();
        try
        {
            var loaded = await journal.ExecuteAsync<Attestation>(
                matter, actor, state => state.Confirm(Body(voter), "Made up.", null, [], journal.By(actor)), None);
            return loaded.Events.OfType<Confirmed>().Count();
        }
        catch (RefusedException refusal) when (refusal.Kind == RefusalKind.Conflict)
        {
            return 0;
        }
    }

    private static Asked Asked(int voter) => new(Body(voter), "approver", "executive", "X24");

    private static string Body(int voter) => string.Create(CultureInfo.InvariantCulture, $"B{voter}");
}
