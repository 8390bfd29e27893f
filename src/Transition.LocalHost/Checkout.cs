namespace Transition.LocalHost;

/// <summary>The checkout that the program was built in: it holds Azurite's lock file and, by default, the data.</summary>
public static class Checkout
{
    private const string Mark = "Transition.sln";

    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    public static string AzuriteFolder => Path.Combine(Root, "src", "Transition.LocalHost", "azurite");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return folder.FullName;
            }
        }

        throw new StartupException(
            $"The local host runs from a checkout of Transition, and no folder above {AppContext.BaseDirectory} has {Mark}.",
            "Start it in a checkout: dotnet run --project src/Transition.LocalHost");
    }
}
