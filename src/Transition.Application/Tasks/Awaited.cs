using System.Collections.Immutable;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Tasks;

/// <summary>Something that people put to bodies, or answered with others, and that still waits for an answer, as it is kept.</summary>
/// <param name="Source">The aggregate: <c>kind/id</c>.</param>
/// <param name="Count">How many services it is about.</param>
/// <param name="Waiting">The bodies that still owe an answer; none once nothing is open.</param>
public sealed record Awaited(
    string Source,
    TaskTitle Asks,
    string Gate,
    string? Wave,
    string? Footprint,
    int Count,
    DateOnly Due,
    ImmutableList<string> Waiting)
{
    /// <summary>A paper waits for its body; with a question open, it waits for the programme.</summary>
    public static Awaited Of(Submission paper) => new(
        $"{Submission.Kind}/{paper.Id}", new(paper.AwaitsAnswer ? paper.Queries[^1].Question : paper.Asks),
        paper.Gate, paper.Wave, paper.Lines.Count == 1 ? paper.Lines[0].Footprint : null,
        paper.Lines.Sum(line => line.Services.Count), paper.Slots.Due,
        paper switch { { AwaitsAnswer: true } => [Bodies.Nhse], { Open: true } => [paper.Body], _ => [] });

    public static Awaited Of(Attestation attestation, string wave) => new(
        $"{Attestation.Kind}/{attestation.Id}", new(attestation.Statement), attestation.Gate, wave, attestation.Footprint,
        attestation.Services.Count, attestation.Slots.Due, attestation.Open ? [.. Owing(attestation)] : []);

    public static Awaited Of(Agreement agreement) => new(
        $"{Agreement.Kind}/{agreement.Id}", TaskTitle.Sign(agreement), agreement.Needs.LastOrDefault()?.Gate ?? string.Empty,
        OpenTask.WaveOf(agreement), null, agreement.Services.Count, agreement.Slots.Due,
        agreement.Open ? [.. agreement.Slots.Open.Select(slot => slot.Body)] : []);

    /// <summary>Those who prepared the paper, or who asked the question that is open.</summary>
    public static (IEnumerable<string> Now, IEnumerable<string> Ever) SendersOf(Submission paper) => (
        paper.AwaitsAnswer ? [paper.Queries[^1].AskedBy] : paper.PreparedBy,
        [.. paper.PreparedBy, .. paper.Queries.Select(query => query.AskedBy)]);

    /// <summary>Those who prepared it, and those who have answered for their body while others have not.</summary>
    public static (IEnumerable<string> Now, IEnumerable<string> Ever) SendersOf(Attestation attestation)
    {
        var senders = attestation.PreparedBy.Concat(attestation.Slots.All.Select(slot => slot.AnsweredBy).OfType<string>());
        return (senders, senders);
    }

    /// <summary>Those who had it drawn up, and those who have signed it while others have not.</summary>
    public static (IEnumerable<string> Now, IEnumerable<string> Ever) SendersOf(Agreement agreement)
    {
        var signed = agreement.Slots.All.Select(slot => slot.AnsweredBy).OfType<string>();
        return (agreement.DraftedBy.Concat(signed), agreement.DraftedBy.Concat(agreement.Signatures.Select(signature => signature.By)));
    }

    public bool SameAs(Awaited other) =>
        Waiting.SequenceEqual(other.Waiting) && this with { Waiting = other.Waiting } == other;

    /// <summary>What programme managers confirm themselves they have sent to nobody.</summary>
    private static IEnumerable<string> Owing(Attestation attestation) =>
        attestation.Slots.Open.Where(slot => slot.Role != Role.ProgrammeManager).Select(slot => slot.Body);
}
