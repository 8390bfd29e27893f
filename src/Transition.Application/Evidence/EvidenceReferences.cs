using System.Collections.Immutable;
using System.Globalization;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>Pins documents to the exact version that somebody names: <c>id@version</c>.</summary>
public sealed class EvidenceReferences(AggregateJournal journal)
{
    /// <param name="reference">An id, for the newest version, or <c>id@version</c>.</param>
    /// <param name="field">The input field that it came in.</param>
    public async Task<string> PinAsync(string reference, string field, CancellationToken cancellation)
    {
        var parts = reference.Split('@');
        int? number = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        var document = (await journal.LoadAsync<EvidenceDocument>(parts[0], cancellation)).State;
        return parts.Length <= 2 && (parts.Length == 1 || number is not null) && document.Version(number) is { } version
            ? string.Create(CultureInfo.InvariantCulture, $"{document.Id}@{version.Number}")
            : throw Refuse.Invalid(field, $"There is no document '{reference}'. Upload it as evidence first, then name its id.");
    }

    public async Task<ImmutableList<string>> PinAllAsync(IEnumerable<string> references, string field, CancellationToken cancellation) =>
        [.. await Task.WhenAll(references.Select((reference, index) => PinAsync(reference, $"{field}[{index}]", cancellation)))];
}
