using Transition.Application.Organisations;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>A row of <c>providers.csv</c>.</summary>
internal sealed record ProviderRow
{
    public required string OdsCode { get; init; }

    public required string Name { get; init; }

    public required string IcbCode { get; init; }

    public required string RegionCode { get; init; }

    public string? SpecialisedProfile { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }

    /// <remarks>A trust in several ICBs has the first as its parent; a note names the others.</remarks>
    public OrganisationFacts Facts
    {
        get
        {
            var icbs = ReferenceData.Split(IcbCode).ToList();
            var others = icbs.Count > 1 ? $"also in {string.Join(", ", icbs.Skip(1))}" : null;
            return new(
                Name, OrganisationKinds.Trust, icbs[0], RegionCode, null, null, [], null, null, SpecialisedProfile, Source, Confidence, others);
        }
    }
}
