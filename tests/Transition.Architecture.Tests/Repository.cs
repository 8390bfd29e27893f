namespace Transition.Architecture.Tests;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    private static readonly HashSet<string> NotKept =
    [
        ".git", ".data", ".idea", ".vs", ".vscode", "artifacts", "bin", "local.settings.json", "node_modules", "obj", "TestResults",
    ];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Sources = new(() => [.. ReadSources()]);

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file under src and tests, parsed once.</summary>
    public static IReadOnlyList<SourceFile> SourceFiles => Sources.Value;

    /// <summary>Every file that is, or could be, kept in Git, as a path from the root with forward slashes.</summary>
    public static IEnumerable<string> Files() => FilesUnder(Root).Select(Relative);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static string Absolute(string relative) => Path.Combine(Root, relative);

    private static IEnumerable<SourceFile> ReadSources() =>
        from path in Files()
        where path.EndsWith(".cs", StringComparison.Ordinal)
        where path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal)
        orderby path
        select new SourceFile(path, File.ReadAllText(Absolute(path)));

    private static IEnumerable<string> FilesUnder(string folder)
    {
        var below = Directory.EnumerateDirectories(folder)
            .Where(child => !NotKept.Contains(Path.GetFileName(child)))
            .SelectMany(FilesUnder);
        return Directory.EnumerateFiles(folder).Where(file => !NotKept.Contains(Path.GetFileName(file))).Concat(below);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Transition.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Transition.sln is in no folder above the tests: run them from a checkout.");
    }
}
