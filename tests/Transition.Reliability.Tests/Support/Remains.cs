using System.Text;
using System.Text.Json.Nodes;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Storage.Tables;

namespace Transition.Reliability.Tests.Support;

/// <summary>All that a storage holds, without what differs from one run to the next: hashes, ETags and the machine's time.</summary>
internal static class Remains
{
    private const int MostShown = 5;

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
        await foreach (var row in node.Get<ITableStore>().QueryAsync("views", TableQuery.All, CancellationToken.None))
        {
            var text = Encoding.UTF8.GetString(row.Get<byte[]>("Payload0"));
            if (JsonNode.Parse(text)!.AsObject().Any(property => property.Value is not JsonObject { Count: 0 }))
            {
                all.Add($"view {row.RowKey} {text}");
            }
        }
    }

    private static async Task AddFilesAsync(Node node, List<string> all)
    {
        await foreach (var head in node.Get<IEventStore>().ReadHeadsAsync(EvidenceDocument.Kind, CancellationToken.None))
        {
            var document = Application.Journal.EventCodec.DecodeState<EvidenceDocument>(head);
            await using var content = await node.Get<IEvidenceVault>().OpenAsync(document.Latest.Blob, CancellationToken.None);
            using var reader = new StreamReader(content!);
            all.Add($"file {document.Latest.Blob} {await reader.ReadToEndAsync()}");
        }
    }
}
