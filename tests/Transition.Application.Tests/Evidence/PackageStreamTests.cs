using System.IO.Compression;
using Transition.Application.Evidence;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Evidence;

/// <summary>Packages are unpacked as they come: what their directory says is compared with what is there.</summary>
public sealed class PackageStreamTests
{
    private static readonly EvidenceBook Book = new(new(2, new(10, 1), "other", [], [new("other", "Other", "programme", 1)]));

    [Theory]
    [InlineData(true, CompressionLevel.Optimal)]
    [InlineData(true, CompressionLevel.NoCompression)]
    [InlineData(false, CompressionLevel.Optimal)]
    [InlineData(false, CompressionLevel.Fastest)]
    public async Task R29_SoundPackage_HoweverItWasWritten_PassesUnchanged(bool seekable, CompressionLevel level)
    {
        var zip = Zip(seekable, level, ("word/document.xml", 200_000), ("word/empty.xml", 0), ("word/media/", 0), ("word/styles.xml", 70_001));

        Assert.Equal(zip, await ThroughAsync(zip, 7_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(1_000_000)]
    public async Task R29_SoundPackage_InPiecesOfAnySize_PassesUnchanged(int piece)
    {
        var zip = Zip(seekable: true, CompressionLevel.Fastest, ("word/document.xml", 90_000), ("word/styles.xml", 500));

        Assert.Equal(zip, await ThroughAsync(zip, piece));
    }

    [Fact]
    public async Task R29_ForgedDirectory_ThatDeclaresABombSmall_IsRefused()
    {
        var zip = Zip(seekable: true, CompressionLevel.Optimal, ("word/document.xml", 3_000_000));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 1000u);
        BitConverter.TryWriteBytes(zip.AsSpan(22), 1000u);

        Assert.Equal("file-expands", await RefusedAsync(zip));
    }

    [Fact]
    public async Task R29_ForgedDirectory_WithinTheBound_IsRefused()
    {
        var zip = Zip(seekable: true, CompressionLevel.Optimal, ("word/document.xml", 500_000));
        BitConverter.TryWriteBytes(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 1000u);

        Assert.Equal("file-content", await RefusedAsync(zip));
    }

    [Fact]
    public async Task R29_PartThatTheDirectoryLeavesOut_IsRefused()
    {
        var hidden = Zip(seekable: true, CompressionLevel.Optimal, ("word/document.xml", 100), ("word/vbaProject.bin", 100));
        var open = Zip(seekable: true, CompressionLevel.Optimal, ("word/document.xml", 100));
        var second = hidden.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        var first = hidden.AsSpan().IndexOf("PK\u0001\u0002"u8);
        byte[] forged = [.. hidden[..second], .. open[^22..]];
        BitConverter.TryWriteBytes(forged.AsSpan(second + 12), second - first);
        BitConverter.TryWriteBytes(forged.AsSpan(second + 16), first);

        Assert.Equal("file-content", await RefusedAsync(forged));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public async Task R29_PackageThatBreaksOff_IsRefused(double share)
    {
        var zip = Zip(seekable: true, CompressionLevel.NoCompression, ("word/document.xml", 90_000));

        Assert.Equal("file-content", await RefusedAsync(zip[..(int)(zip.Length * share)]));
    }

    [Fact]
    public async Task R29_BytesThatCannotBeUnpacked_AreRefused()
    {
        var zip = Zip(seekable: true, CompressionLevel.Optimal, ("word/document.xml", 90_000));
        zip.AsSpan(60, 40).Fill(0xFF);

        Assert.Equal("file-content", await RefusedAsync(zip));
    }

    private static async Task<string?> RefusedAsync(byte[] zip) =>
        (await Assert.ThrowsAsync<RefusedException>(() => ThroughAsync(zip, 5_000))).Code;

    private static async Task<byte[]> ThroughAsync(byte[] zip, int piece)
    {
        await using var package = new PackageStream(new MemoryStream(zip), "a.docx", Book);
        using var taken = new MemoryStream();
        await package.CopyToAsync(taken, piece);
        return taken.ToArray();
    }

    private static byte[] Zip(bool seekable, CompressionLevel level, params (string Name, int Length)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(seekable ? file : new OneWay(file), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in parts)
            {
                using var part = archive.CreateEntry(name, level).Open();
                part.Write([.. Enumerable.Range(0, length).Select(place => (byte)(place % 7 == 0 ? place / 500 : 0))]);
            }
        }

        return file.ToArray();
    }

    /// <summary>What is written to it can only go on, so that sizes stand after the parts.</summary>
    private sealed class OneWay(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
