using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

/// <summary>The checks that every page is put through find what they are there for.</summary>
[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class PageChecksTests(PortalSite site)
{
    private static readonly string[] Faults =
    [
        "image-alt", "html-has-lang", "0 first headings", "Its title is", "Ids stand twice: twice", "not on the error summary",
        "and not to a field", "pixels wide, because of <svg", "A link that nobody sees",
    ];

    [Fact]
    public async Task Checks_OfAPageThatIsWrongInEveryWay_FindEveryFault()
    {
        var page = await site.OpenAsync();
        var watch = new PageWatch(page);
        await page.GotoAsync("/poor");

        var found = string.Join('\n', await PageChecks.FindAsync(page, (1280, 800)));

        Assert.All(Faults, fault => Assert.Contains(fault, found, StringComparison.Ordinal));
        Assert.Contains(watch.Heard, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Equal("Error: Poor", await page.TitleAsync());
    }

    [Fact]
    public async Task Watch_OfAPageThatIsNotThere_HearsNothing()
    {
        var page = await site.OpenAsync();
        var watch = new PageWatch(page);
        await page.GotoAsync("/nothing-here");

        Assert.Empty(watch.Heard);
    }
}
