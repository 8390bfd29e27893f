namespace Transition.Architecture.Tests.Rules;

/// <summary>
/// A capability is found in one step on every floor, because its folder has the same name in Domain, Application and Web.
/// Whatever is no capability is named here, with what it is for.
/// </summary>
public static class FolderRule
{
    private static readonly HashSet<string> Capabilities =
    [
        "Access", "Agreements", "Assessments", "Audit", "Catalogue", "Committees", "Evidence", "Footprints", "Insight", "Notices",
        "Organisations", "Pathways", "Records", "Register", "Submissions", "Transitions", "Waves",
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> Others = new()
    {
        ["Domain"] = new() { ["Common"] = "what every aggregate is made of", ["Tasks"] = "who is asked, reminded and escalated to" },
        ["Application"] = new()
        {
            ["Backup"] = "taking everything away, and bringing it back",
            ["Common"] = "what every use case is made of",
            ["Clock"] = "business time",
            ["Journal"] = "committing, and settling what follows from a commit",
            ["Ports"] = "what the application needs from storage",
            ["Reference"] = "entering the data of England's services and bodies",
            ["Tasks"] = "the inbox",
        },
        ["Web"] = new()
        {
            ["Common"] = "what every endpoint and page is made of",
            ["Health"] = "whether the service is up",
            ["Tasks"] = "the inbox",
        },
    };

    public static bool AppliesTo(SourceFile file) => file.IsProduct && Others.ContainsKey(file.Project);

    public static IEnumerable<string> InAnUnknownFolder(SourceFile file) =>
        from folder in file.FoldersInProject.Take(1)
        where !Capabilities.Contains(folder) && !Others[file.Project].ContainsKey(folder)
        select $"{file.Path}: {folder} is neither a capability nor named in {nameof(FolderRule)}";
}
