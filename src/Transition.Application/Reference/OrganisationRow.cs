using CsvHelper;
using Transition.Application.Organisations;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>A row of <c>organisations.csv</c> or <c>bodies.csv</c>.</summary>
internal static class OrganisationRow
{
    private const string NewIcb = "icb-2026";

    /// <remarks>The boards of 2026 are boards like the others; their dates tell them apart.</remarks>
    public static KeyValuePair<string, OrganisationFacts> Read(IReaderRow row)
    {
        var (code, kind, parent) = (row.Text("code"), row.Text("kind"), row.Optional("parent_region_code"));
        return new(code, new(
            row.Text("name"), kind == NewIcb ? OrganisationKinds.Icb : kind, parent, kind == OrganisationKinds.Region ? code : parent,
            row.Date("from"), row.Date("until"), [.. row.Codes("successor_code")], row.Optional("joint_committee_id"),
            row.Optional("cluster_id"), null, row.Text("source"), row.Text("confidence"), row.Optional("notes")));
    }
}
