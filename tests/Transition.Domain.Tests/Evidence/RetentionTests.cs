using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Domain.Tests.Evidence;

/// <summary>How long a document is kept, and who may end that.</summary>
public sealed class RetentionTests
{
    private static readonly RetentionClass SixYears = new("programme", "Working papers", 6, "made up", "recalled");
    private static readonly DateTimeOffset Stored = new(2024, 4, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly By Anna = new("anna", Stored.AddYears(6).AddDays(1));
    private static readonly By Ben = new("ben", Stored.AddYears(6).AddDays(2));

    [Fact]
    public void R29_Disposal_NeedsAPeriodThatHasPassed()
    {
        var early = Anna with { Now = Stored.AddYears(6) };

        Assert.Equal("retention", Refused(() => Document().ProposeDisposal(SixYears, "No longer needed", early)));
        Assert.Equal(new DateOnly(2030, 4, 1), Document().KeptUntil(SixYears));
    }

    [Fact]
    public void R29_Disposal_NeedsTwoPersons()
    {
        var proposed = After(Document(), document => document.ProposeDisposal(SixYears, "No longer needed", Anna));

        Assert.Equal("not-proposed", Refused(() => Document().Dispose(SixYears, Ben)));
        Assert.Equal("own-proposal", Refused(() => proposed.Dispose(SixYears, Anna)));
        var disposed = After(proposed, document => document.Dispose(SixYears, Ben));
        Assert.Equal(("anna", "ben"), (disposed.Disposed!.ProposedBy, disposed.Disposed.By));
    }

    [Fact]
    public void R29_LegalHold_BlocksDisposalUntilItIsLifted()
    {
        var proposed = After(Document(), document => document.ProposeDisposal(SixYears, "No longer needed", Anna));
        var held = After(proposed, document => document.PlaceHold("An inquiry", Ben));

        Assert.Null(held.Disposal);
        Assert.Equal("held", Refused(() => held.ProposeDisposal(SixYears, "No longer needed", Anna)));
        Assert.Equal("held", Refused(() => held.Dispose(SixYears, Ben)));
        var lifted = After(held, document => document.LiftHold("The inquiry has ended", Ben));
        Assert.Single(lifted.ProposeDisposal(SixYears, "No longer needed", Anna));
    }

    [Fact]
    public void R29_DocumentDisposedOf_TakesNothingMore()
    {
        var proposed = After(Document(), document => document.ProposeDisposal(SixYears, "No longer needed", Anna));
        var gone = After(proposed, document => document.Dispose(SixYears, Ben));

        Assert.Equal("disposed", Refused(() => gone.Add(Added("e/2"))));
        Assert.Equal("disposed", Refused(() => gone.PlaceHold("Too late", Anna)));
        Assert.Equal("disposed", Refused(() => gone.ProposeDisposal(SixYears, "Again", Anna)));
        Assert.Equal("disposed", Refused(() => gone.WithdrawDisposal("After all", Anna)));
    }

    [Fact]
    public void R29_Steps_WithoutAReasonOrInAWrongState_AreRefused()
    {
        Assert.Equal("reason", Assert.Throws<RefusedException>(() => Document().PlaceHold(" ", Anna)).Field);
        Assert.Equal("not-held", Refused(() => Document().LiftHold("Nothing to lift", Anna)));
        Assert.Equal("not-proposed", Refused(() => Document().WithdrawDisposal("Nothing to keep", Anna)));
        var held = After(Document(), document => document.PlaceHold("An inquiry", Ben));
        Assert.Equal("held", Refused(() => held.PlaceHold("Another inquiry", Anna)));
    }

    [Fact]
    public void R29_NewVersion_IsKeptForItsOwnPeriodAndEndsAProposal()
    {
        var proposed = After(Document(), document => document.ProposeDisposal(SixYears, "No longer needed", Anna));
        var later = proposed.Apply(Added("e/2") with { At = Stored.AddYears(6).AddDays(1) });

        Assert.Null(later.Disposal);
        Assert.Equal("retention", Refused(() => later.ProposeDisposal(SixYears, "No longer needed", Ben)));
    }

    [Theory]
    [InlineData(ScanVerdict.Waiting, "scan-waiting")]
    [InlineData(ScanVerdict.Infected, "infected")]
    [InlineData(ScanVerdict.Failed, "scan-failed")]
    public void R29_FileThatIsNotKnownToBeClean_IsRefused(ScanVerdict verdict, string code) =>
        Assert.Equal(code, Refused(() => ScanRule.Check(verdict, "'Plan', version 1,")));

    [Theory]
    [InlineData(ScanVerdict.Clean)]
    [InlineData(ScanVerdict.NotScanned)]
    public void R29_FileThatIsCleanOrThatNothingScans_IsOpen(ScanVerdict verdict) => ScanRule.Check(verdict, "'Plan', version 1,");

    private static EvidenceDocument Document() => EvidenceDocument.Empty("e").Apply(Added("e/1"));

    private static EvidenceAdded Added(string blob) => new(
        "supporting-document", "Plan", ImmutableSortedDictionary<string, string>.Empty.Add("service", "105"), "plan.pdf", "application/pdf", 10,
        "ab", blob, "anna", Stored);

    private static EvidenceDocument After(EvidenceDocument document, Func<EvidenceDocument, IReadOnlyList<IEvent>> command) =>
        command(document).Aggregate(document, (state, happened) => state.Apply(happened));

    private static string? Refused(Action command) => Assert.Throws<RefusedException>(command).Code;
}
