using System.Collections.Immutable;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Submissions;

namespace Transition.Application.Insight;

/// <summary>One submission, attestation or agreement in a list.</summary>
/// <param name="Status">For example <c>collecting</c>, <c>open</c>, <c>decided</c>, <c>in-force</c>.</param>
/// <param name="Waiting">The bodies whose answer is still wanted.</param>
public sealed record MatterEntry(
    string Id,
    string Gate,
    int Round,
    string Status,
    DateOnly Due,
    ImmutableList<string> Bodies,
    ImmutableList<string> Waiting,
    ImmutableList<string> Footprints,
    int Services,
    string? Outcome,
    long Version)
{
    public static MatterEntry Of(Submission submission, long version) => new(
        submission.Id, submission.Gate, submission.Round,
        submission switch
        {
            { IsClosed: true } => "closed",
            { Decision: not null } => "decided",
            { AwaitsAnswer: true } => "queried",
            { Collecting: true } => "collecting",
            _ => "open",
        },
        submission.Slots.Due, [submission.Body], submission.Open ? [submission.Body] : [],
        [.. submission.Lines.Select(line => line.Footprint).Distinct()], submission.Lines.Sum(line => line.Services.Count),
        submission.Decision?.Outcome is { } outcome ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{outcome}") : null,
        version);

    public static MatterEntry Of(Attestation attestation, long version) => new(
        attestation.Id, attestation.Gate, attestation.Round,
        attestation.Open ? "open" : attestation.Services.IsEmpty ? "closed" : "confirmed",
        attestation.Slots.Due, [.. attestation.Slots.All.Select(slot => slot.Body)],
        attestation.Open ? [.. attestation.Slots.Open.Select(slot => slot.Body)] : [],
        [attestation.Footprint], attestation.Services.Count, null, version);

    public static MatterEntry Of(Agreement agreement, long version) => new(
        agreement.Id, agreement.Needs.LastOrDefault()?.Gate ?? string.Empty, agreement.Variation,
        agreement switch { { IsExpired: true } => "expired", { Open: true } => "open", _ => "in-force" },
        agreement.Slots.Due, [.. agreement.Parties.Select(party => party.Body)],
        agreement.Open ? [.. agreement.Slots.Open.Select(slot => slot.Body)] : [],
        [], agreement.Services.Count, null, version);
}
