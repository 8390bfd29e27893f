using Microsoft.Playwright;

namespace Transition.Portal.Tests.Support;

/// <summary>A person at a browser, and what they have to do there.</summary>
internal sealed class Visitor
{
    private const int MostTabs = 400;
    private static readonly (int Width, int Height) Wide = (1280, 800);
    private static readonly (int Width, int Height) Narrow = (320, 800);

    /// <summary>What is left of a window of 1280 by 800 pixels at 400%.</summary>
    private static readonly (int Width, int Height) Zoomed = (320, 200);

    private readonly PageWatch watch;

    private Visitor(IPage page) => (Page, watch) = (page, new(page));

    public IPage Page { get; }

    /// <summary>How many pages have been shown since the person signed in.</summary>
    public int Pages { get; private set; }

    /// <summary>How often the person has pressed the mouse since then.</summary>
    public int Clicks { get; private set; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Somebody at a page that is open already.</summary>
    public static Visitor At(IPage page) => new(page);

    /// <summary>Signs a persona in, who is then where they wanted to go: that page is the first that counts.</summary>
    public static async Task<Visitor> SignInAsync(PortalSite site, string persona, string to = "/", bool javaScript = true)
    {
        var visitor = new Visitor(await site.OpenAsync(javaScript));
        await visitor.Page.GotoAsync(to);
        await visitor.Page.Locator("#persona").SelectOptionAsync(persona);
        await visitor.Page.ExposeFunctionAsync("pressed", () => visitor.Clicks++);
        await visitor.Page.AddInitScriptAsync("addEventListener('pointerdown', () => pressed(), true)");
        visitor.Page.Response += (_, response) =>
            visitor.Pages += response.Request.IsNavigationRequest && response.Status is < 300 or >= 400 ? 1 : 0;
        await visitor.Page.Locator("main button[type=submit]:has-text('Sign in')").ClickAsync();
        return visitor;
    }

    public Task SeesAsync(string heading) => Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(heading);

    public Task SeesTextAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Opens whatever is folded up.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");

    /// <summary>Sends a form of a page as it comes.</summary>
    /// <param name="form">How its address ends.</param>
    public async Task SendNothingAsync(string address, string form)
    {
        await Page.GotoAsync(address);
        await UnfoldAsync();
        await Page.Locator($"main form[method=post][action$='{form}'] button").First.ClickAsync();
        await SeesTextAsync("There is a problem");
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

    /// <summary>Nothing is wrong with the page, on a wide screen and on one of 320 pixels, and the browser has nothing to complain of.</summary>
    public Task CheckAsync() => CheckAsync(Wide, Narrow);

    /// <summary>Nothing is wrong with the page for somebody who has chosen colours of their own, and who has it four times as large.</summary>
    public async Task CheckInForcedColoursAndZoomedAsync()
    {
        await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await CheckAsync(Wide, Zoomed);
    }

    private async Task CheckAsync(params (int Width, int Height)[] windows)
    {
        var found = await PageChecks.FindAsync(Page, windows);
        Assert.True(found.Count == 0, $"{Page.Url}: {string.Join('\n', found)}");
        Assert.True(watch.Heard.Count == 0, $"{Page.Url}: {string.Join('\n', watch.Heard)}");
    }
}
