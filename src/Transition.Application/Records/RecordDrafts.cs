using System.Collections.Immutable;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Domain.Common;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>Reads records and moves from what people enter.</summary>
public sealed class RecordDrafts(RecordReferences references, EvidenceReferences evidence)
{
    /// <param name="owner">The body that owns it if the input names none.</param>
    public async Task<(RecordDraft Draft, RecordFacts Facts)> ReadAsync(
        RecordKind kind, RecordInput input, string owner, CancellationToken cancellation)
    {
        var draft = new RecordDraft(
            Sorted(input.Values),
            [.. (input.Links ?? []).Select(Read).Distinct()],
            await evidence.PinAllAsync(input.Evidence ?? [], "evidence", cancellation),
            string.IsNullOrWhiteSpace(input.Owner) ? owner : input.Owner.Trim(),
            string.IsNullOrWhiteSpace(input.Person) ? null : input.Person.Trim(),
            input.Due);
        return (draft, await references.GatherAsync(kind.Fields, draft.Values, draft.Links, draft.Owner, draft.Person, cancellation));
    }

    public async Task<(MoveRequest Request, RecordFacts Facts)> ReadAsync(
        RecordKind kind, Record record, MoveInput input, CancellationToken cancellation)
    {
        var request = new MoveRequest(
            Refuse.IfBlank(input.Move, "move", "the move to make"), input.Note, Sorted(input.Values),
            await evidence.PinAllAsync(input.Evidence ?? [], "evidence", cancellation), input.Due);
        return (request, await references.GatherAsync(kind.Fields, request.Values, [], record.Owner, null, cancellation));
    }

    /// <summary>What a request says, as one text: a repeated one is known by it.</summary>
    public static string FingerprintOf(RecordKind kind, RecordDraft draft) => Fingerprint.Of(
    [
        kind.Id, draft.Owner, $"{draft.Person}", $"{draft.Due:O}",
        .. draft.Values.SelectMany(value => new[] { value.Key, value.Value }), .. draft.Links.Select(link => $"{link}"), .. draft.Evidence,
    ]);

    private static RecordLink Read(LinkInput input, int index) => new(
        Choice.Read<LinkKind>(input.Kind, $"links[{index}].kind"),
        Refuse.IfBlank(input.Target, $"links[{index}].target", "the code or id of what it is about"));

    private static ImmutableSortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string>? values) =>
        (values ?? new Dictionary<string, string>()).ToImmutableSortedDictionary(
            value => value.Key, value => value.Value ?? string.Empty, StringComparer.Ordinal);
}
