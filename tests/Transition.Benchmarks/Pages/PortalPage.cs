namespace Transition.Benchmarks.Pages;

/// <summary>A page to ask for, and who asks.</summary>
/// <param name="Path">May hold <c>{id}</c>: then the first thing that the list has is asked for.</param>
/// <param name="List">The address of the API that lists such things, for the same persona.</param>
/// <param name="Id">The property of a listed thing that the path takes.</param>
public sealed record PortalPage(string Path, string Persona = "pm-1", string? List = null, string Id = "id")
{
    /// <summary>Whether it gives a file for a spreadsheet, and no page.</summary>
    public bool IsFile => Path.EndsWith(".csv", StringComparison.Ordinal);
}
