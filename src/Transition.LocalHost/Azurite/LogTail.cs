namespace Transition.LocalHost.Azurite;

/// <summary>The end of what a program said: where the reason usually is.</summary>
public static class LogTail
{
    private const int Lines = 15;

    public static string Of(string said)
    {
        var lines = said.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).TakeLast(Lines).ToList();
        return lines.Count == 0 ? "    (nothing)" : string.Join('\n', lines.Select(line => "    " + line));
    }

    public static string OfFile(string path) => Of(File.Exists(path) ? File.ReadAllText(path) : "");
}
