using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>Reads documents, with what the malware scanner says of them now.</summary>
public sealed class EvidenceReader(AggregateJournal journal, IEvidenceScanner scanner, EvidenceBook book)
{
    public async Task<EvidenceDocument> FindAsync(string id, CancellationToken cancellation)
    {
        var document = (await journal.LoadAsync<EvidenceDocument>(id, cancellation)).State;
        return document.Exists ? document : throw Refuse.NotFound("document", id);
    }

    /// <summary>Refuses a version that is gone, or that the scanner has found infected or not looked at.</summary>
    /// <param name="field">The input field that names it; null where there is none.</param>
    public async Task MustBeUsableAsync(
        EvidenceDocument document, EvidenceVersion version, string? field, CancellationToken cancellation)
    {
        if (document.Disposed is not null)
        {
            throw Refuse.Conflict("disposed", $"The files of '{document.Title}' have been disposed of.", field);
        }

        ScanRule.Check(await scanner.VerdictAsync(version.Blob, cancellation), $"'{document.Title}', version {version.Number},", field);
    }

    /// <summary>With the verdict on every version.</summary>
    public Task<EvidenceView> ViewAsync(EvidenceDocument document, CancellationToken cancellation) =>
        ViewAsync(document, _ => true, cancellation);

    /// <summary>With the verdict on the newest version alone.</summary>
    public Task<EvidenceView> SummaryAsync(EvidenceDocument document, CancellationToken cancellation) =>
        ViewAsync(document, version => version == document.Latest, cancellation);

    private async Task<EvidenceView> ViewAsync(
        EvidenceDocument document, Func<EvidenceVersion, bool> asks, CancellationToken cancellation)
    {
        var versions = await Task.WhenAll(document.Versions.Select(async version => EvidenceVersionView.Of(
            version, document.Disposed is null && asks(version) ? await scanner.VerdictAsync(version.Blob, cancellation) : null)));
        var retention = book.RetentionOf(book.RulesFor(document.DocumentKind));
        return new(
            document.Id, document.DocumentKind, document.Title, document.Scope, versions, retention, document.KeptUntil(retention),
            document.Hold, document.Disposal, document.Disposed);
    }
}
