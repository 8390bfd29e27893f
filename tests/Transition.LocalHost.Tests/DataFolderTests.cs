using Transition.LocalHost.Tests.Support;

namespace Transition.LocalHost.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folder_HeldByAHost_IsRefusedToTheNext()
    {
        using var first = DataFolder.Open(folder.Path);

        var refusal = Assert.Throws<StartupException>(() => DataFolder.Open(folder.Path));

        Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_LetGo_IsFreeAgain()
    {
        DataFolder.Open(folder.Path).Dispose();

        using var second = DataFolder.Open(folder.Path);

        Assert.Equal(folder.Path, second.Path);
    }

    [Fact]
    public void Folder_ThatCannotBeMade_IsNamed()
    {
        var file = folder.Write("file", "");

        var refusal = Assert.Throws<StartupException>(() => DataFolder.Open(Path.Combine(file, "data")));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refusal.Remedy, StringComparison.Ordinal);
    }
}
