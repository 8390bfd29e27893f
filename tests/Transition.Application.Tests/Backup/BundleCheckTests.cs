using System.Globalization;
using System.Text;
using Transition.Application.Audit;
using Transition.Application.Backup;

namespace Transition.Application.Tests.Backup;

/// <summary>A backup and an export prove by themselves that nothing in them was altered.</summary>
public sealed class BundleCheckTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private TestHost host = null!;
    private List<string> lines = null!;

    public async Task InitializeAsync()
    {
        host = await Story.TellAsync();
        using var output = new MemoryStream();
        await host.Get<AuditDesk>().ExportAsync(TestHost.Auditor, output, None);
        lines = [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task R30_Export_AsItWasMade_Proves()
    {
        var result = await CheckAsync();

        Assert.Empty(result.Problems);
        Assert.Equal((true, lines.Count), (result.Valid, (int)result.Checked));
    }

    [Fact]
    public async Task R30_Export_ThatIsLong_ProvesLikeAShortOne()
    {
        // So many megabytes that it is cut into pieces, at all sorts of places.
        var copies = Enumerable.Range(0, 5_000_000 / lines.Sum(line => line.Length)).ToList();
        var one = lines;
        lines = [.. copies.SelectMany(_ => one)];

        var result = await CheckAsync();

        Assert.Equal(lines.Count, result.Checked);
        Assert.All(result.Problems, problem => Assert.Contains("twice", problem.Problem, StringComparison.Ordinal));
        Assert.Equal((copies.Count - 1) * one.Count(line => line.Contains("\"sequence\":1,", StringComparison.Ordinal)), result.Problems.Count);
    }

    [Theory]
    [InlineData("\"actor\":\"", "\"actor\":\"x", "chain hash does not fit")]
    [InlineData("\"reason\":null", "\"reason\":\"\"", "chain hash does not fit")]
    [InlineData("\"recordedAt\":\"2", "\"recordedAt\":\"3", "chain hash does not fit")]
    [InlineData("\"data\":{", "\"data\":{ ", "chain hash does not fit")]
    [InlineData("\"chain\":\"", "\"chain\":\"0", "chain hash does not fit")]
    [InlineData("\"sequence\":2", "\"sequence\":7", "is missing here")]
    [InlineData("\"kind\":\"", "\"kind\":\"a", "is missing here")]
    [InlineData("\"data\":", "\"date\":", "cannot be read")]
    [InlineData("\"at\":\"", "\"at\":\"yesterday", "cannot be read")]
    [InlineData("{", "", "cannot be read")]
    public async Task R30_Export_WithALineChanged_NamesIt(string part, string other, string problem)
    {
        var index = Second();
        lines[index] = new StringBuilder(lines[index]).Replace(part, other, lines[index].IndexOf(part, StringComparison.Ordinal), part.Length).ToString();

        Assert.Contains((await CheckAsync()).Problems, one => one.Problem.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R30_Export_WithALineRemovedOrTwoSwapped_NamesIt()
    {
        var index = Second();
        (lines[index], lines[index - 1]) = (lines[index - 1], lines[index]);
        Assert.Contains((await CheckAsync()).Problems, one => one.Problem.Contains("is missing here", StringComparison.Ordinal));

        (lines[index], lines[index - 1]) = (lines[index - 1], lines[index]);
        lines.RemoveAt(index - 1);
        Assert.Contains((await CheckAsync()).Problems, one => one.Problem.Contains("is missing here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R30_Backup_AsItWasMade_ProvesAndOtherwiseNot()
    {
        await host.Get<Seals>().SealAllAsync(None);
        await host.Get<Application.Backup.Backup>().RunAsync(new(folder), null, None);
        var result = await BundleCheck.OfBackupAsync(new(folder), None);
        Assert.Empty(result.Problems);
        Assert.Equal(lines.Count, result.Checked);

        await File.AppendAllTextAsync(Path.Combine(folder, "history", "custody.jsonl"), "\n");
        await Assert.ThrowsAsync<BackupException>(() => BundleCheck.OfBackupAsync(new(folder), None));
    }

    [Theory]
    [InlineData("head")]
    [InlineData("event")]
    public async Task R30_Backup_CutOffAndItsManifestMadeAnew_IsFoundByItsHeadsAndSeals(string what)
    {
        await host.Get<Seals>().SealAllAsync(None);
        var backup = new BackupFolder(folder);
        var manifest = await host.Get<Application.Backup.Backup>().RunAsync(backup, null, None);
        var path = Path.Combine(folder, "history", "custody.jsonl");
        var all = await File.ReadAllLinesAsync(path);

        // Everything of the last aggregate after its first event.
        var end = Array.FindLastIndex(all, line => line.Contains("\"sequence\":1,", StringComparison.Ordinal)) + 1;
        string[] kept = what == "head" ? all[..^1] : all[..(end - 1)];
        await File.WriteAllTextAsync(path, string.Join('\n', kept) + "\n");
        File.Delete(Path.Combine(folder, "manifest.json"));
        await backup.CompleteAsync(manifest.Began, manifest.Ended, None);

        var problem = Assert.Single((await BundleCheck.OfBackupAsync(backup, None)).Problems);
        Assert.Contains(what == "head" ? "The head is missing" : "A seal holds this version", problem.Problem, StringComparison.Ordinal);
    }

    /// <summary>The second event of some aggregate.</summary>
    private int Second() => lines.FindIndex(line =>
        line.Contains("\"sequence\":2,", StringComparison.Ordinal) && line.Contains("\"reason\":null", StringComparison.Ordinal));

    private async Task<AuditResult> CheckAsync()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        return await BundleCheck.OfExportAsync(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines"), input, None);
    }
}
