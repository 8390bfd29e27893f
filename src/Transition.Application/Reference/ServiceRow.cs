using CsvHelper;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;

namespace Transition.Application.Reference;

/// <summary>A row of <c>services.csv</c>.</summary>
internal static class ServiceRow
{
    private static readonly DateOnly Roadmap = new(2022, 5, 31);

    public static KeyValuePair<string, ReferenceService> Read(IReaderRow row) => new(
        row.Text("code"),
        new(
            new(
                row.Text("name"), row.Text("programme_of_care"), row.Text("highly_specialised") == "yes", [.. row.Codes("service_line_codes")],
                row.Optional("notes"), row.Text("source"), row.Text("confidence"), row.Text("name_basis"), row.Text("status_basis")),
            FirstDecision(Enum.Parse<Suitability>(row.Text("suitability"), ignoreCase: true))));

    private static SuitabilityDecision FirstDecision(Suitability suitability) => new(
        suitability,
        Roadmap,
        suitability switch
        {
            Suitability.Ready => "Roadmap of May 2022: suitable to be planned by ICBs, and ready.",
            Suitability.Later => "Roadmap of May 2022: suitable to be planned by ICBs, but not yet ready.",
            _ => "Roadmap of May 2022: to stay with NHS England.",
        },
        Bodies.NhseBoard,
        London.Midnight(Roadmap));
}
