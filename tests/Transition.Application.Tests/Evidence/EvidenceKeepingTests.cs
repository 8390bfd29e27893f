using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Evidence;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Evidence;

/// <summary>Malware scans, versions that were named, legal holds and disposal.</summary>
public sealed class EvidenceKeepingTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Theory]
    [InlineData(ScanVerdict.Waiting, "scan-waiting")]
    [InlineData(ScanVerdict.Infected, "infected")]
    public async Task R29_FileThatIsNotKnownToBeClean_CanNeitherBeOpenedNorNamed(ScanVerdict verdict, string code)
    {
        var scanner = new FakeScanner { Verdict = verdict };
        var players = await Players.GatherAsync(services => services.AddSingleton<IEvidenceScanner>(scanner));
        await using var host = players.Host;
        var document = await players.UploadAsync("pm-1", "one");

        var opened = await Assert.ThrowsAsync<RefusedException>(() => host.Get<EvidenceDesk>().OpenAsync(players.Manager, document.Id, null, Never));
        var pinned = await Assert.ThrowsAsync<RefusedException>(() => host.Get<EvidenceReferences>().PinAsync(document.Id, "document", Never));

        Assert.Equal(verdict, document.Latest.Scan);
        Assert.Equal((code, code, "document"), (opened.Code, pinned.Code, pinned.Field));
        scanner.Verdict = ScanVerdict.Clean;
        Assert.Equal($"{document.Id}@1", await host.Get<EvidenceReferences>().PinAsync(document.Id, "document", Never));
    }

    [Fact]
    public async Task R29_WhereNothingScans_ThatIsSaid()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        Assert.Equal(ScanVerdict.NotScanned, (await players.UploadAsync("pm-1", "one")).Latest.Scan);
    }

    [Fact]
    public async Task R26_Signature_NamesItsDocumentByVersionAndHash_AndALaterVersionIsFlagged()
    {
        await using var players = await Players.StartedAsync();
        await players.ToJointGatesAsync();
        var desk = players.Host.Get<Application.Tasks.TaskDesk>();
        var agreement = (await players.Host.Get<Application.Agreements.AgreementQueries>().ListAsync(players.Manager, new(), Never)).Items[0];
        var id = Application.Tasks.OpenTask.IdOf(Application.Tasks.TaskKind.Sign, agreement.Id, "QHM");

        var pin = (await desk.GetAsync(players.Manager, id, Never)).Documents[0];
        await players.UploadAsync("pm-1", "later", content: "another", document: pin.Document);
        var later = (await desk.GetAsync(players.Manager, id, Never)).Documents.Single(known => known.Reference == pin.Reference);

        Assert.Equal((1, false, 64), (pin.Version, pin.IsOutdated, pin.Sha256.Length));
        Assert.Equal((1, 2, true, pin.Sha256), (later.Version, later.Newest, later.IsOutdated, later.Sha256));
    }

    [Fact]
    public async Task R29_Disposal_ByTwoPersons_RemovesTheFilesAndKeepsWhatTheyWere()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var keeping = host.Get<EvidenceKeeping>();
        var document = await players.UploadAsync("pm-1", "one");
        Assert.Equal("retention", await CodeAsync(() => keeping.ProposeDisposalAsync(players.Manager, document.Id, new("Old"), Never)));
        host.Clock.Now = London.Midnight(document.KeptUntil.AddDays(1));

        await keeping.ProposeDisposalAsync(players.Manager, document.Id, new("Old"), Never);
        Assert.Equal("own-proposal", await CodeAsync(() => keeping.DisposeAsync(players.Manager, document.Id, Never)));
        var gone = await keeping.DisposeAsync(players["pm-2"], document.Id, Never);
        await host.SettleAsync();

        Assert.Equal(("pm-1", "pm-2"), (gone.Disposed!.ProposedBy, gone.Disposed.By));
        Assert.Equal(document.Latest.Sha256, gone.Latest.Sha256);
        Assert.Equal("disposed", await CodeAsync(() => host.Get<EvidenceDesk>().OpenAsync(players.Manager, document.Id, null, Never)));
        Assert.Equal("disposed", await CodeAsync(() => host.Get<EvidenceReferences>().PinAsync(document.Id, "document", Never)));
        Assert.Null(await host.Get<IEvidenceVault>().OpenAsync(await BlobAsync(host, document.Id), Never));
    }

    [Fact]
    public async Task R29_LegalHold_IsForProgrammeManagersAndAdministrators()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var keeping = host.Get<EvidenceKeeping>();
        var document = await players.UploadAsync("pm-1", "one");

        Assert.Equal("not-allowed", await CodeAsync(() => keeping.PlaceHoldAsync(players["QHM-board"], document.Id, new("Claim"), Never)));
        var held = await keeping.PlaceHoldAsync(players["administrator-1"], document.Id, new("Claim"), Never);
        host.Clock.Now = London.Midnight(document.KeptUntil.AddDays(1));

        Assert.Equal("Claim", held.Hold!.Reason);
        Assert.Equal("held", await CodeAsync(() => keeping.ProposeDisposalAsync(players.Manager, document.Id, new("Old"), Never)));
        Assert.Null((await keeping.LiftHoldAsync(players.Manager, document.Id, new("Settled"), Never)).Hold);
    }

    private static async Task<string> BlobAsync(TestHost host, string id) =>
        (await host.Get<EvidenceReader>().FindAsync(id, Never)).Latest.Blob;

    private static async Task<string?> CodeAsync(Func<Task> command) => (await Assert.ThrowsAsync<RefusedException>(command)).Code;
}
