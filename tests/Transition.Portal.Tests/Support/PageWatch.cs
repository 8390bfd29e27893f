using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Transition.Portal.Tests.Support;

/// <summary>Hears what a browser complains of: scripts that fail, files that are not there, and whatever the site's own policy forbids.</summary>
internal sealed class PageWatch
{
    // That a page is there and says that something is not is no complaint about that page.
    private const string OwnStatus = "Failed to load resource: the server responded with a status of";

    private readonly ConcurrentQueue<string> heard = new();

    public PageWatch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (IsComplaint(message) && !IsOwnStatus(message))
            {
                heard.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, failure) => heard.Enqueue(failure);
    }

    public IReadOnlyList<string> Heard => [.. heard];

    private static bool IsComplaint(IConsoleMessage message) =>
        message.Type == "error" || message.Text.Contains("Content Security Policy", StringComparison.Ordinal);

    private static bool IsOwnStatus(IConsoleMessage message) =>
        message.Text.StartsWith(OwnStatus, StringComparison.Ordinal) && !message.Location.Contains("/assets/", StringComparison.Ordinal);
}
