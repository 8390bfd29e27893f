using System.Text.Json;
using Microsoft.Playwright;

namespace Transition.Portal.Tests.Support;

/// <summary>
/// Looks at a page from a world of its own, as the browser's developer tools do: the page keeps its policy of which scripts may
/// run, and notices nothing.
/// </summary>
internal static class PageChecks
{
    // The browser itself is asked: whoever only listens for the event misses one that fires in the moment before.
    private const string Loaded =
        "new Promise(done => document.readyState === 'complete' ? done([]) : addEventListener('load', () => done([]), { once: true }))";

    private static readonly string Axe = Read("axe.min.js");
    private static readonly string AxeRun = Read("axe-run.js");
    private static readonly string Looks = Read("page-checks.js");

    /// <summary>What is wrong with the page in windows of any of these sizes, in pixels; it is left at the first of them.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, params (int Width, int Height)[] windows)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        var world = await WorldAsync(tools);
        await EvaluateAsync(tools, world, Loaded);
        await EvaluateAsync(tools, world, $"{Axe};[]");
        List<string> found = [];
        foreach (var (width, height) in windows)
        {
            await page.SetViewportSizeAsync(width, height);
            string[] here = [.. await EvaluateAsync(tools, world, AxeRun), .. await EvaluateAsync(tools, world, Looks)];
            found.AddRange(here.Select(finding => $"At {width} pixels: {finding}"));
        }

        await tools.DetachAsync();
        await page.SetViewportSizeAsync(windows[0].Width, windows[0].Height);
        return found;
    }

    private static async Task<int> WorldAsync(ICDPSession tools)
    {
        var tree = (await tools.SendAsync("Page.getFrameTree"))!.Value;
        var frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
        var world = await tools.SendAsync("Page.createIsolatedWorld", new() { ["frameId"] = frame, ["worldName"] = "checks" });
        return world!.Value.GetProperty("executionContextId").GetInt32();
    }

    private static async Task<string[]> EvaluateAsync(ICDPSession tools, int world, string script)
    {
        var answer = (await tools.SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = script,
            ["contextId"] = world,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        }))!.Value;
        return answer.TryGetProperty("exceptionDetails", out var failure)
            ? throw new InvalidOperationException(failure.GetRawText())
            : answer.GetProperty("result").GetProperty("value").Deserialize<string[]>()!;
    }

    private static string Read(string name)
    {
        using var stream = typeof(PageChecks).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
