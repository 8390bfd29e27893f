using System.Globalization;
using CsvHelper;
using Transition.TestSupport;

namespace Transition.EndToEnd.Tests.Demo;

/// <summary>What the register should say, worked out from the tables of services and organisations alone.</summary>
internal sealed class Field
{
    private static readonly string[] EarlyCommittees = ["JC-EOE", "JC-EM", "JC-WM", "JC-NW"];
    private static readonly DateOnly Joint = new(2023, 4, 1);
    private static readonly DateOnly Early = new(2024, 4, 1);
    private static readonly DateOnly Everywhere = new(2025, 4, 1);

    private readonly List<Dictionary<string, string>> services = Read("services.csv");
    private readonly List<Dictionary<string, string>> icbs =
        [.. Read("organisations.csv").Where(body => body["kind"] is "icb" or "icb-2026")];

    public IReadOnlyList<string> Services => [.. services.Select(service => service["code"])];

    public IReadOnlyList<string> Ready => [.. Where("suitability", "ready")];

    /// <summary>The services that became ready in December 2024.</summary>
    public IReadOnlyList<string> Added =>
        [.. services.Where(service => service["wave"].StartsWith("11 added", StringComparison.Ordinal)).Select(service => service["code"])];

    public IReadOnlyList<string> Retained => [.. Where("suitability", "retained")];

    /// <summary>The ICBs of 2022, each with whether it is in one of the four early footprints.</summary>
    public IReadOnlyDictionary<string, bool> FirstIcbs => icbs.Where(icb => icb["kind"] == "icb")
        .ToDictionary(icb => icb["code"], icb => EarlyCommittees.Contains(icb["joint_committee_id"]));

    public IReadOnlyList<string> IcbsOn(DateOnly date) =>
        [.. icbs.Where(icb => Date(icb["from"]) <= date && (Date(icb["until"]) ?? DateOnly.MaxValue) >= date).Select(icb => icb["code"])];

    public string StateOf(string service, string icb, DateOnly date)
    {
        if (Added.Contains(service))
        {
            return date >= Everywhere ? "delegated" : "nhse";
        }

        if (!Ready.Contains(service) || date < Joint)
        {
            return "nhse";
        }

        // An ICB of 2026 takes over from ICBs that all had the services delegated a year before.
        return date >= Everywhere || (date >= Early && FirstIcbs[icb]) ? "delegated" : "joint";
    }

    private IEnumerable<string> Where(string column, string value) =>
        services.Where(service => service[column] == value).Select(service => service["code"]);

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string name)
    {
        using var reader = new StreamReader(Path.Combine(RepositoryFolder.Path, "src", "Transition.Application", "Reference", name));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
