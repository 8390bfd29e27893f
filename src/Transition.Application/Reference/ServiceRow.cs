using Transition.Domain.Catalogue;
using Transition.Domain.Common;

namespace Transition.Application.Reference;

/// <summary>A row of <c>services.csv</c>.</summary>
internal sealed record ServiceRow
{
    private static readonly DateOnly Roadmap = new(2022, 5, 31);

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string ProgrammeOfCare { get; init; }

    public required Suitability Suitability { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }

    public string? ServiceLineCodes { get; init; }

    public required string HighlySpecialised { get; init; }

    public string? Notes { get; init; }

    public required string NameBasis { get; init; }

    public required string StatusBasis { get; init; }

    public ServiceFacts Facts => new(
        Name, ProgrammeOfCare, HighlySpecialised == "yes", [.. ReferenceData.Split(ServiceLineCodes)], Notes, Source, Confidence,
        NameBasis, StatusBasis);

    public SuitabilityDecision FirstDecision => new(
        Suitability,
        Roadmap,
        Suitability switch
        {
            Suitability.Ready => "Roadmap of May 2022: suitable to be planned by ICBs, and ready.",
            Suitability.Later => "Roadmap of May 2022: suitable to be planned by ICBs, but not yet ready.",
            _ => "Roadmap of May 2022: to stay with NHS England.",
        },
        Bodies.NhseBoard,
        London.Midnight(Roadmap));
}
