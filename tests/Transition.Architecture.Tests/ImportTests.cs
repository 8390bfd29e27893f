using System.Reflection;
using System.Xml.Linq;
using Transition.Architecture.Tests.Rules;

namespace Transition.Architecture.Tests;

public sealed class ImportTests
{
    /// <summary>Not built where its packages cannot be had; its project file is looked at all the same.</summary>
    private const string NotEverywhere = "Functions";

    public static TheoryData<string> Projects => [.. ImportRule.Allowed.Keys];

    public static TheoryData<string> Assemblies => [.. ImportRule.Allowed.Keys.Where(project => project != NotEverywhere)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_References_RunDownwards(string project)
    {
        var references = Load(project).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(IsOurs).Select(Short);

        HouseRule.Holds("Imports run downwards only.", ImportRule.Upwards(project, references));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectFile_References_RunDownwards(string project)
    {
        var references = Read(project).Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value)
            .Select(path => Short(Path.GetFileNameWithoutExtension(path)));

        HouseRule.Holds("Imports run downwards only.", ImportRule.Upwards(project, references));
    }

    [Fact]
    public void Projects_UnderSrc_AreAllInTheRule()
    {
        var projects = Directory.GetDirectories(Repository.Absolute("src"), "Transition.*").Select(path => Short(Path.GetFileName(path)));

        Assert.Equal(ImportRule.Allowed.Keys.Order(), projects.Order());
    }

    [Fact]
    public void Domain_References_OnlyTheBaseClassLibrary()
    {
        var library = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var foreign = Load("Domain").GetReferencedAssemblies().Where(name => !File.Exists(Path.Combine(library, name.Name + ".dll")));

        Assert.Empty(foreign);
        Assert.DoesNotContain(Read("Domain").Descendants(), item => item.Name.LocalName is "PackageReference" or "FrameworkReference");
    }

    [Fact]
    public void Domain_Members_ArePure() =>
        HouseRule.Holds("The domain does no I/O and takes neither time nor chance.", PurityRule.Violations(Load("Domain")));

    [Fact]
    public void Namespaces_SharedByCapabilities_DoNotReferToThem() =>
        HouseRule.Holds(
            "What capabilities share does not know them.",
            Repository.SourceFiles.Where(file => file.IsProduct).SelectMany(ImportRule.FromSharedToCapability));

    private static Assembly Load(string project) => Assembly.Load("Transition." + project);

    private static XDocument Read(string project) =>
        XDocument.Load(Repository.Absolute($"src/Transition.{project}/Transition.{project}.csproj"));

    private static bool IsOurs(string assembly) => assembly.StartsWith("Transition.", StringComparison.Ordinal);

    private static string Short(string assembly) => assembly.Replace("Transition.", "", StringComparison.Ordinal);
}
