namespace Transition.Web.Tests.Common;

/// <summary>Reads a table in which commands stand behind the head of their group, each group from a line that is not indented on.</summary>
internal static class CommandTable
{
    private static readonly string[] Methods = ["GET ", "POST ", "PUT ", "DELETE "];

    public static Dictionary<string, List<string>> Read(string table)
    {
        Dictionary<string, List<string>> groups = [];
        List<string> commands = [];
        foreach (var line in table.Split('\n'))
        {
            var start = Methods.Select(method => line.IndexOf(method, StringComparison.Ordinal)).Where(at => at >= 0).Min();
            if (line[..start].Trim() is { Length: > 0 } head)
            {
                groups.Add(head, commands = []);
            }

            commands.AddRange(line[start..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return groups;
    }
}
