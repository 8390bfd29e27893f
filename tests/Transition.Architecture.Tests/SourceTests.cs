using Transition.Architecture.Tests.Rules;

namespace Transition.Architecture.Tests;

public sealed class SourceTests
{
    /// <summary>Files that may be longer than the rule, or hold a longer method, each with the reason.</summary>
    private static readonly Dictionary<string, string> SizeExceptions = [];

    private static readonly HashSet<string> NeverTakesTime = ["Domain", "Application", "Storage", "Web"];

    [Fact]
    public void Files_AndMethods_FitOnAFewScreens()
    {
        var files = Repository.SourceFiles.Where(file => !SizeExceptions.ContainsKey(file.Path)).ToList();

        HouseRule.Holds(
            $"A file has at most {SizeRule.LinesOfAFile} lines, a method {SizeRule.LinesOfAMethod}: split it, or name an exception.",
            files.SelectMany(SizeRule.LongFiles).Concat(files.SelectMany(SizeRule.LongMethods)));
    }

    [Fact]
    public void SizeExceptions_ThatAreNotNeeded_AreRemoved()
    {
        var needed = Repository.SourceFiles.Where(file => SizeRule.LongFiles(file).Concat(SizeRule.LongMethods(file)).Any());

        Assert.Empty(SizeExceptions.Keys.Except(needed.Select(file => file.Path)));
    }

    [Fact]
    public void Lines_OfCode_FitOnTheScreen() =>
        HouseRule.Holds(
            $"A line has at most {SizeRule.CharactersOfALine} characters.",
            Repository.SourceFiles.SelectMany(SizeRule.LongLines));

    [Fact]
    public void PublicTypes_StandAlone_InAFileOfTheirName() =>
        HouseRule.Holds("A file has one public top-level type, and its name.", Repository.SourceFiles.SelectMany(TypeRule.NotOneToAFile));

    [Fact]
    public void Namespaces_FollowTheFolders() =>
        HouseRule.Holds("A namespace is its folders.", Repository.SourceFiles.SelectMany(TypeRule.NotInItsNamespace));

    [Fact]
    public void Classes_WithoutDerivedClasses_AreSealed() =>
        HouseRule.Holds("A class is sealed unless it is a base.", TypeRule.NotSealed(Repository.SourceFiles));

    [Fact]
    public void Time_InTheProduct_IsGivenNotTaken() =>
        HouseRule.Holds(
            "Time comes from a TimeProvider (or, in the domain, as an argument).",
            Repository.SourceFiles.Where(file => file.IsProduct && NeverTakesTime.Contains(file.Project)).SelectMany(ClockRule.TakesTime));

    [Fact]
    public void Orchestrators_OnlyWait() =>
        HouseRule.Holds(
            "An orchestrator is replayed: it takes neither time nor chance, does no I/O, logs only what is not replayed, and has no service.",
            Repository.SourceFiles.Where(file => file.IsProduct).SelectMany(OrchestratorRule.Violations));

    [Fact]
    public void Orchestrators_OfTheFunctions_AreFound() =>
        Assert.Equal(
            ["Approval", "LaunchWave", "MoveService"],
            Repository.SourceFiles.Where(file => file.IsProduct).SelectMany(OrchestratorRule.Orchestrators).Order());

    [Fact]
    public void Folders_OfEveryFloor_AreCapabilities() =>
        HouseRule.Holds(
            "A folder of Domain, Application or Web is a capability, or is named with what it is for.",
            Repository.SourceFiles.Where(FolderRule.AppliesTo).SelectMany(FolderRule.InAnUnknownFolder));
}
