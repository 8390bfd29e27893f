using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>Finds the documents that something names, so that they can be shown by their titles.</summary>
public sealed class EvidenceTitles(AggregateJournal journal)
{
    /// <summary>The documents by the references that name them; a person who may not read papers gets none.</summary>
    /// <param name="references">Ids, or <c>id@version</c>.</param>
    public async Task<IReadOnlyDictionary<string, EvidenceView>> ReadAsync(
        Caller caller, IEnumerable<string> references, CancellationToken cancellation)
    {
        if (!caller.May(Permission.ReadPapers))
        {
            return new Dictionary<string, EvidenceView>();
        }

        var found = await Task.WhenAll(references.Distinct().Select(async reference =>
            (Reference: reference, Document: (await journal.LoadAsync<EvidenceDocument>(reference.Split('@')[0], cancellation)).State)));
        return found.Where(one => one.Document.Exists).ToDictionary(one => one.Reference, one => EvidenceView.Of(one.Document));
    }
}
