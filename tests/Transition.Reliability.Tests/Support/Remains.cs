using System.Text;
using System.Text.Json.Nodes;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Insight;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Reliability.Tests.Support;

/// <summary>All that a storage holds, without what differs from one run to the next: hashes, ETags and the machine's time.</summary>
internal static class Remains
{
    private const int MostShown = 5;
    private const string Strange = "view of another generation";

    private static readonly Caller Auditor = new("auditor", "Auditor", [new(Role.Auditor, Bodies.Nhse)]);

    public static async Task<IReadOnlyList<string>> OfAsync(Node node)
    {
        List<string> all = [];
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var stored in node.Get<IEventStore>().ReadAllEventsAsync(kind, CancellationToken.None))
            {
                all.Add($"{stored.Aggregate} {stored.Sequence} {stored.Type} {stored.Context.Actor} {stored.Context.Role} "
                    + $"{stored.Context.Organisation} {stored.Context.At:O} {Encoding.UTF8.GetString(stored.Body.Span)}");
            }
        }

        await AddDocumentsAsync(node, all);
        await foreach (var (aggregate, due) in node.Get<IDueIndex>().ReadAllAsync(CancellationToken.None))
        {
            all.Add($"due {aggregate} {due:O}");
        }

        await foreach (var entry in node.Get<IPendingIndex>().ReadAllAsync(CancellationToken.None))
        {
            all.Add($"pending {entry.Aggregate}");
        }

        await AddFilesAsync(node, all);
        all.Sort(StringComparer.Ordinal);
        return all;
    }

    /// <summary>Whether people can see it: a generation of documents that is being made is nobody's yet.</summary>
    public static bool IsShown(string line) => !line.StartsWith(Strange, StringComparison.Ordinal);

    /// <summary>The types of all events of a kind.</summary>
    public static async Task<IReadOnlyList<string>> TypesAsync(Node node, string kind)
    {
        List<string> types = [];
        await foreach (var stored in node.Get<IEventStore>().ReadAllEventsAsync(kind, CancellationToken.None))
        {
            types.Add(stored.Type);
        }

        return types;
    }

    public static string Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual) => string.Join(
        '\n',
        [
            .. expected.Except(actual).Select(line => $"- {line}").Take(MostShown),
            .. actual.Except(expected).Select(line => $"+ {line}").Take(MostShown),
        ]);

    /// <summary>Fails unless the recorded history proves right.</summary>
    public static async Task MustBeSoundAsync(Node node) =>
        Assert.Empty((await node.Get<AuditDesk>().VerifyAsync(Auditor, CancellationToken.None)).Problems);

    /// <summary>A document that says nothing (any more) is as good as none.</summary>
    private static async Task AddDocumentsAsync(Node node, List<string> all)
    {
        var generation = (await node.Get<Generations>().NowAsync(CancellationToken.None)).Shown;
        var shown = Generation.KeyIn(generation, string.Empty);
        await foreach (var document in node.Documents(Views.Store).ReadAllAsync(CancellationToken.None))
        {
            var (key, text) = (document.Key, Encoding.UTF8.GetString(document.Content.Span));
            if (JsonNode.Parse(text)!.AsObject().Any(property => property.Value is not JsonObject { Count: 0 }))
            {
                all.Add(key.StartsWith(shown, StringComparison.Ordinal) && (shown.Length > 0 || !IsNumbered(key))
                    ? $"view {key[shown.Length..]} {text}"
                    : $"{Strange} {key} {text}");
            }
        }
    }

    private static bool IsNumbered(string key) => key is ['g', >= '0' and <= '9', ..];

    private static async Task AddFilesAsync(Node node, List<string> all)
    {
        await foreach (var head in node.Get<IEventStore>().ReadHeadsAsync(EvidenceDocument.Kind, CancellationToken.None))
        {
            var document = await node.Get<Application.Journal.AggregateJournal>().StateAsync<EvidenceDocument>(head, CancellationToken.None);
            await using var content = await node.Get<IEvidenceVault>().OpenAsync(document.Latest.Blob, CancellationToken.None);
            using var reader = new StreamReader(content!);
            all.Add($"file {document.Latest.Blob} {await reader.ReadToEndAsync()}");
        }
    }
}
