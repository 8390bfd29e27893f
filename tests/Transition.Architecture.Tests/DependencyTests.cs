using System.Text.Json;

namespace Transition.Architecture.Tests;

/// <summary>What is built in from elsewhere may be used so, and is written down.</summary>
public sealed class DependencyTests
{
    private const string List = "docs/assurance/licences.txt";

    /// <summary>Licences that ask for no more than to be named, or, for MPL-2.0, to keep that package's own files open.</summary>
    private static readonly string[] Admitted =
        ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0"];

    /// <summary>Released into the public domain, as its own page says.</summary>
    private static readonly string[] PublicDomain = ["node_modules/uri-templates"];

    private static Dictionary<string, string> Listed => File.ReadLines(Repository.Absolute(List))
        .Select(line => line.Split(' '))
        .ToDictionary(line => line[0], line => line[1]);

    [Fact]
    public void Packages_OfNuGet_AreListedWithTheirLicence() => HouseRule.Holds(
        $"Every package of a lock file stands in {List} with its licence.",
        Locks("packages.lock.json").SelectMany(NuGetPackages).Distinct().Where(name => !Listed.ContainsKey(name)));

    [Fact]
    public void Licences_OfNuGet_AreAdmitted() => HouseRule.Holds(
        "A package may be used under its licence without more than naming it.",
        Listed.Where(package => !Admitted.Contains(package.Value)).Select(package => $"{package.Key}: {package.Value}"));

    [Fact]
    public void Licences_OfNpm_AreAdmitted() => HouseRule.Holds(
        "A package may be used under its licence without more than naming it.",
        from locked in Locks("package-lock.json")
        from package in locked.GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0 && !PublicDomain.Contains(package.Name)
        let licence = package.Value.TryGetProperty("license", out var named) ? named.GetString() : "none"
        where !Admitted.Contains(licence)
        select $"{package.Name}: {licence}");

    private static IEnumerable<JsonElement> Locks(string name)
    {
        var locks = Repository.Files().Where(path => Path.GetFileName(path) == name).ToList();
        Assert.NotEmpty(locks);
        return locks.Select(path => JsonDocument.Parse(File.ReadAllText(Repository.Absolute(path))).RootElement);
    }

    private static IEnumerable<string> NuGetPackages(JsonElement locked) =>
        from framework in locked.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select package.Name;
}
