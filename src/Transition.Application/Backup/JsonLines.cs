using System.Runtime.CompilerServices;
using System.Text.Json;
using Transition.Application.Common;

namespace Transition.Application.Backup;

/// <summary>One JSON object a line.</summary>
internal static class JsonLines
{
    public static async Task WriteAsync<T>(Stream output, IAsyncEnumerable<T> items, CancellationToken cancellation)
    {
        await foreach (var item in items.WithCancellation(cancellation))
        {
            await JsonSerializer.SerializeAsync(output, item, DomainJson.Options, cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }

    public static async IAsyncEnumerable<T> ReadAsync<T>(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(input);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            yield return JsonSerializer.Deserialize<T>(line, DomainJson.Options)!;
        }
    }
}
