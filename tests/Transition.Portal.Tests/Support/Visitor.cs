using Microsoft.Playwright;

namespace Transition.Portal.Tests.Support;

/// <summary>A person at a browser, and what they have to do there.</summary>
internal sealed class Visitor
{
    private const int MostTabs = 400;
    private const int Narrow = 320;

    private static readonly Lazy<string> Axe = new(() =>
    {
        using var stream = typeof(Visitor).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private Visitor(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>How many pages have been shown since the person signed in.</summary>
    public int Pages { get; private set; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Signs a persona in, who is then where they wanted to go: that page is the first that counts.</summary>
    public static async Task<Visitor> SignInAsync(PortalSite site, string persona, string to = "/", bool javaScript = true)
    {
        var visitor = new Visitor(await site.OpenAsync(javaScript));
        await visitor.Page.GotoAsync(to);
        await visitor.Page.Locator("#persona").SelectOptionAsync(persona);
        visitor.Page.Response += (_, response) =>
            visitor.Pages += response.Request.IsNavigationRequest && response.Status is < 300 or >= 400 ? 1 : 0;
        await visitor.Page.Locator("main button[type=submit]:has-text('Sign in')").ClickAsync();
        return visitor;
    }

    /// <summary>Presses the tab key until an element has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        List<string> trail = [];
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await Page.Keyboard.PressAsync("Tab");
            trail.Add(await Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 60)"));
            if (await Page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"{MostTabs} presses of the tab key do not lead to {selector} on {Page.Url}, but to {string.Join('\n', trail.Distinct())}");
    }

    public async Task PressOnAsync(string selector, string key)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync(key);
    }

    public async Task TypeIntoAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>The page breaks no rule of accessibility, and fits a screen of 320 pixels.</summary>
    public async Task CheckAsync()
    {
        var (checks, violations) = await RunAxeAsync();
        Assert.NotEqual(0, checks);
        Assert.True(violations.Length == 0, $"{Page.Url}: {string.Join('\n', violations)}");
        await Page.SetViewportSizeAsync(Narrow, 800);
        var width = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await Page.SetViewportSizeAsync(1024, 800);
        Assert.True(width <= Narrow, $"{Page.Url} is {width} pixels wide on a screen of {Narrow}.");
    }

    /// <returns>How many rules found something to check, and which were broken where.</returns>
    private async Task<(int Checks, string[] Violations)> RunAxeAsync()
    {
        await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
              const broken = result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).slice(0, 3).join(' | '));
              return [`${result.passes.length}`, ...broken];
            }
            """);
        return (int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture), found[1..]);
    }
}
