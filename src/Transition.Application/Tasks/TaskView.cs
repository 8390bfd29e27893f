using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Evidence;
using Transition.Application.Submissions;

namespace Transition.Application.Tasks;

/// <summary>A task with all that the person needs to deal with it.</summary>
/// <param name="Open">Whether it still waits for an answer.</param>
/// <param name="Paper">The hash to give with a decision or a signature.</param>
/// <param name="Verb">Which call answers it: <c>decision</c>, <c>sign</c> or <c>confirm</c>; for a record <c>move</c>, which is a call to the record.</param>
/// <param name="Record">The id of the record, if the task is to see to one.</param>
public sealed record TaskView(
    string Id,
    TaskKind Kind,
    string Body,
    bool Open,
    string Title,
    string Verb,
    string? Paper,
    SubmissionView? Submission,
    AttestationView? Attestation,
    AgreementView? Agreement,
    string? Record = null)
{
    /// <summary>The services that came back, if the task is to rework their paper.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>The documents that were named with it, each by version and hash.</summary>
    public IReadOnlyList<EvidencePin> Documents { get; init; } = [];

    /// <summary>The references to them: <c>id@version</c>.</summary>
    internal IEnumerable<string> References =>
    [
        .. Submission?.Evidence ?? [],
        .. Attestation?.Confirmations.SelectMany(confirmed => confirmed.Evidence) ?? [],
        .. Agreement?.Signatures.Select(signed => signed.Document) ?? [],
    ];
}
