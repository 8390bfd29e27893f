using System.Text.RegularExpressions;
using Transition.TestSupport;

namespace Transition.Functions.Tests.Support;

/// <summary>Azurite's own lines of the requests that have come to it.</summary>
internal sealed partial class AccessLog(AzuriteProcess azurite)
{
    private static readonly HttpClient Client = new();

    private int marks;

    public string ConnectionStringOf(int account) => azurite.ConnectionStringOf(account);

    /// <summary>How many requests an account has had.</summary>
    public async Task<int> CountAsync(int account) => (await ReadAsync(account)).Count;

    /// <summary>The requests of an account after so many: method and table or container, in the order of their names.</summary>
    public async Task<IReadOnlyList<string>> SinceAsync(int account, int before) =>
        [.. (await ReadAsync(account)).Skip(before).Order(StringComparer.Ordinal)];

    /// <summary>A request of our own marks the place up to which the log has been written when it is seen.</summary>
    private async Task<IReadOnlyList<string>> ReadAsync(int account)
    {
        var mark = $"mark{++marks}";
        using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{azurite.Ports[2]}/{mark}"));
        IReadOnlyList<string> lines = [];
        await Waiting.UntilAsync(
            () =>
            {
                lines = azurite.Lines();
                return Task.FromResult(lines.Any(line => line.Contains(mark, StringComparison.Ordinal)));
            },
            () => "the access log of Azurite");
        return
        [
            .. lines.Select(line => Request().Match(line)).Where(found => found.Success && found.Groups["account"].Value == $"account{account:D4}")
                .Select(found => $"{found.Groups["method"].Value} {found.Groups["what"].Value}"),
        ];
    }

    [GeneratedRegex("""\"(?<method>[A-Z]+) /(?<account>[a-z0-9]+)/(?<what>[$A-Za-z0-9-]*)""")]
    private static partial Regex Request();
}
