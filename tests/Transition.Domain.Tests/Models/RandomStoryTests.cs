using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Models;

/// <summary>Stories told by chance, in which the rules must hold at every step. A failure names the seed that tells it again.</summary>
public sealed class RandomStoryTests
{
    private const int StoriesEach = 40;
    private const int Steps = 60;

    public static TheoryData<string> Pathways => [.. Some.Book.All.Select(pathway => pathway.Id)];

    [Theory]
    [MemberData(nameof(Pathways))]
    public void R17_Stories_ToldByChance_KeepTheRulesAndComeToAnEnd(string pathway)
    {
        for (var seed = 1; seed <= StoriesEach; seed++)
        {
            var story = new RandomStory(pathway, seed);
            try
            {
                for (var step = 0; step < Steps; step++)
                {
                    story.Step();
                }

                story.BringToAnEnd();
                CheckStored(story.Drive);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Pathway {pathway}, seed {seed}, after: {string.Join(" / ", story.Told)}", failure);
            }
        }
    }

    private static void CheckStored(Drive drive)
    {
        Assert.Equal(Json.Of(drive.Tranche), Json.Of(Json.Refolded<Tranche>(drive.Tranche.Id, drive.TrancheEvents)));
        foreach (var (service, move) in drive.Moves)
        {
            Assert.Equal(Json.Of(move), Json.Of(Json.Refolded<ServiceTransition>(move.Id, drive.EventsOf(service))));
            Assert.Equal(Json.Of(drive.Books[service]), Json.Of(Json.Copy(drive.Books[service])));
        }
    }
}
