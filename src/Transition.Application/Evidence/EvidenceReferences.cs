using System.Collections.Immutable;
using System.Globalization;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>Pins documents to the exact version that somebody names: <c>id@version</c>.</summary>
public sealed class EvidenceReferences(AggregateJournal journal, EvidenceReader reader)
{
    /// <param name="reference">An id, for the newest version, or <c>id@version</c>.</param>
    /// <param name="field">The input field that it came in.</param>
    public async Task<string> PinAsync(string reference, string field, CancellationToken cancellation)
    {
        var (id, number) = Read(reference);
        var document = (await journal.LoadAsync<EvidenceDocument>(id, cancellation)).State;
        var version = document.Version(number)
            ?? throw Refuse.Invalid(field, $"There is no document '{reference}'. Upload it as evidence first, then name its id.");
        await reader.MustBeUsableAsync(document, version, field, cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{document.Id}@{version.Number}");
    }

    public async Task<ImmutableList<string>> PinAllAsync(IEnumerable<string> references, string field, CancellationToken cancellation) =>
        [.. await Task.WhenAll(references.Select((reference, index) => PinAsync(reference, $"{field}[{index}]", cancellation)))];

    /// <summary>What pinned references name, and whether there is a later version by now. What names nothing is left out.</summary>
    public async Task<IReadOnlyList<EvidencePin>> ReadAsync(IEnumerable<string> references, CancellationToken cancellation) =>
        [.. (await Task.WhenAll(references.Distinct().Select(reference => FindAsync(reference, cancellation)))).OfType<EvidencePin>()];

    private async Task<EvidencePin?> FindAsync(string reference, CancellationToken cancellation)
    {
        var (id, number) = Read(reference);
        var document = (await journal.LoadAsync<EvidenceDocument>(id, cancellation)).State;
        return number is not null && document.Version(number) is { } version
            ? new(
                reference, id, document.Title, document.DocumentKind, version.Number, version.Sha256, document.Latest.Number,
                document.Disposed is not null)
            : null;
    }

    /// <summary>The id, and the number of the version; of a number that is none, one that no version has.</summary>
    private static (string Id, int? Number) Read(string reference) => reference.Split('@', 2) is [var id, var version]
        ? (id, int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        : (reference, null);
}
