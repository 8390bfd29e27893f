using CsvHelper;
using Transition.Application.Organisations;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>A row of <c>providers.csv</c>.</summary>
internal static class ProviderRow
{
    /// <remarks>A trust in several ICBs has the first as its parent; a note names the others.</remarks>
    public static KeyValuePair<string, OrganisationFacts> Read(IReaderRow row)
    {
        var icbs = row.Codes("icb_code").ToList();
        var others = icbs.Count > 1 ? $"also in {string.Join(", ", icbs.Skip(1))}" : null;
        return new(row.Text("ods_code"), new(
            row.Text("name"), OrganisationKinds.Trust, icbs[0], row.Text("region_code"), null, null, [], null, null,
            row.Optional("specialised_profile"), row.Text("source"), row.Text("confidence"), others));
    }
}
