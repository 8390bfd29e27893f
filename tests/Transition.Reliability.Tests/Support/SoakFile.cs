using Transition.TestSupport;

namespace Transition.Reliability.Tests.Support;

/// <summary>
/// What a soak has done so far, line by line, so that it can be broken off and gone on with. It counts for this build of what is
/// tested only; for another it is begun anew.
/// </summary>
internal sealed class SoakFile
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "artifacts", "soak");

    private static readonly string Build = string.Join(
        ' ',
        ((Type[])[typeof(Domain.Common.IEvent), typeof(Application.AggregateKinds), typeof(Storage.StorageOptions)])
            .Select(type => type.Module.ModuleVersionId));

    private readonly string path;

    private SoakFile(string path) => this.path = path;

    /// <summary>What was written before.</summary>
    public IEnumerable<string> Lines { get; private init; } = [];

    public static SoakFile Open(string name)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{name}.txt");
        if (IsOfThisBuild(path))
        {
            return new(path) { Lines = LinesOf(path) };
        }

        File.WriteAllLines(path, [Build]);
        return new(path);
    }

    public void Add(string line) => File.AppendAllLines(path, [line]);

    /// <summary>The last line of every file that begins with a sign.</summary>
    public static IEnumerable<string> LastLines(char first) =>
        Directory.EnumerateFiles(Folder, "*.txt").Where(IsOfThisBuild).Order(StringComparer.Ordinal)
            .Select(path => LinesOf(path).LastOrDefault(line => line[0] == first)).OfType<string>();

    /// <summary>Keeps a text beside the files.</summary>
    public static void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    private static bool IsOfThisBuild(string path) => File.Exists(path) && File.ReadLines(path).FirstOrDefault() == Build;

    private static string[] LinesOf(string path) => [.. File.ReadAllLines(path).Skip(1)];
}
