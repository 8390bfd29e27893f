using Transition.Architecture.Tests.Rules;

namespace Transition.Architecture.Tests;

public sealed class RepositoryTests
{
    [Fact]
    public void Files_Kept_HoldNoReminders() =>
        HouseRule.Holds("What is left to do is in the issues, not in the files.", InTextFiles(TextRule.Unfinished));

    [Fact]
    public void Files_Kept_NameNoMachinesFolders() =>
        HouseRule.Holds("A path of one machine means nothing on another.", InTextFiles(TextRule.OfOneMachine));

    [Fact]
    public void NpmLocks_NameNoRegistry()
    {
        var locks = Repository.Files().Where(path => Path.GetFileName(path) == "package-lock.json").ToList();

        Assert.NotEmpty(locks);
        HouseRule.Holds(
            "A lock file is for every registry: run npm with omit-lockfile-registry-resolved=true in .npmrc.",
            locks.Where(path => File.ReadAllText(Repository.Absolute(path)).Contains("\"resolved\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> InTextFiles(Func<string, IEnumerable<string>, IEnumerable<string>> rule) =>
        Repository.Files().Where(TextRule.IsText).SelectMany(path => rule(path, File.ReadLines(Repository.Absolute(path))));
}
