using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Transition.TestSupport;

namespace Transition.Benchmarks.Pages;

/// <summary>A picture of every page, on a wide and on a narrow screen.</summary>
public static partial class ScreenshotsCommand
{
    private const int Height = 800;

    private static readonly int[] Widths = [1280, 320];

    private static readonly Option<string> To = new("--to")
    {
        Description = "The folder of the pictures, in the checkout unless its path is whole",
        DefaultValueFactory = _ => "artifacts/screenshots",
    };

    private static readonly Option<string> Only = new("--only") { Description = "Only pages whose path holds this", DefaultValueFactory = _ => "" };

    public static Command Create()
    {
        var command = new Command("screenshots", "Takes a picture of every page") { PortalHost.Data, PortalHost.Url, To, Only };
        command.SetAction(async (arguments, cancellation) =>
        {
            var folder = Path.GetFullPath(arguments.GetValue(To)!, RepositoryFolder.Path);
            await using var host = await PortalHost.StartAsync(arguments);
            var reader = new PageReader(host.Http, 0);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
            foreach (var page in PortalPages.All.Where(page => !page.IsFile && page.Path.Contains(arguments.GetValue(Only)!, StringComparison.Ordinal)))
            {
                if (await reader.AddressAsync(page, cancellation) is { } address)
                {
                    var token = await reader.TokenAsync(page.Persona, cancellation);
                    await TakeAsync(browser, new Uri(host.Http.BaseAddress!, address), token, Path.Combine(folder, NameOf(page)));
                }
            }

            Console.WriteLine($"The pictures are in {folder}.");
        });
        return command;
    }

    private static async Task TakeAsync(IBrowser browser, Uri address, string token, string file)
    {
        foreach (var width in Widths)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = Height } });
            // Signed in at the site alone, not at that of the typeface.
            await context.RouteAsync("**/*", route => route.Request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
                ? route.ContinueAsync(new() { Headers = [.. route.Request.Headers, new("authorization", $"Bearer {token}")] })
                : route.AbortAsync());
            var page = await context.NewPageAsync();
            await page.GotoAsync(address.ToString());
            await page.ScreenshotAsync(new() { Path = $"{file}-{width}.png", FullPage = true });
        }
    }

    private static string NameOf(PortalPage page) => NoName().Replace($"{page.Path} {page.Persona}", "-").Trim('-');

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoName();
}
