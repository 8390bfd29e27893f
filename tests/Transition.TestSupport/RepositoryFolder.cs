namespace Transition.TestSupport;

public static class RepositoryFolder
{
    /// <summary>The folder that holds Transition.sln, above the tests that run.</summary>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Transition.sln."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Transition.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
