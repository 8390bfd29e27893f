namespace Transition.Infra.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Infra { get; } = Path.Combine(Root, "infra");

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
