using Transition.Application.Organisations;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>A row of <c>organisations.csv</c> or <c>bodies.csv</c>.</summary>
internal sealed record OrganisationRow
{
    private const string NewIcb = "icb-2026";

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? ParentRegionCode { get; init; }

    public string? SuccessorCode { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }

    public string? JointCommitteeId { get; init; }

    public string? ClusterId { get; init; }

    public string? Notes { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <remarks>The boards of 2026 are boards like the others; their dates tell them apart.</remarks>
    public OrganisationFacts Facts => new(
        Name, Kind == NewIcb ? OrganisationKinds.Icb : Kind, ParentRegionCode, Kind == OrganisationKinds.Region ? Code : ParentRegionCode, From, Until,
        [.. ReferenceData.Split(SuccessorCode)], JointCommitteeId, ClusterId, null, Source, Confidence, Notes);
}
