using Transition.Domain.Access;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Assessments;

/// <summary>A statement that every body asked confirms.</summary>
public sealed class AttestationTests
{
    private static readonly By Ann = Some.By("ann", "2023-11-01");

    private static readonly AttestationOpened Opening = new(
        "w1.east", "east", "G10", 1, "Every item is done or has a mitigation.", ["13A", "13B"], ["safe-delegation-checklist"],
        [new("QH8", Role.Approver, Capacity.Executive, Some.Region), new(Some.Region, Role.Approver, Capacity.Executive, "X24")],
        Some.Date("2023-12-01"), ByService: false, [Some.Manager]);

    private static readonly AttestationOpened GoLive = Opening with
    {
        Gate = "G13",
        ByService = true,
        Asked = [new("X24", Role.ProgrammeManager, null, "X24")],
    };

    [Fact]
    public void R21_Attestation_IsCompleteWhenEveryBodyHasConfirmed()
    {
        var one = Open().After(Open().Confirm("QH8", "All done", null, ["list@1"], Ann));
        Assert.True(one.Open);

        var both = one.After(one.Confirm(Some.Region, "Checked", null, [], Some.By("reg", "2023-11-02")));

        Assert.False(both.Open);
        Assert.Equal(
            [("QH8", "ann", "All done"), (Some.Region, "reg", "Checked")],
            both.Confirmations.Select(said => (said.Body, said.By, said.Statement)));
        Assert.Equal(["list@1"], both.Confirmations[0].Evidence);
        Assert.Null(both.NextDue(Ann.Now));
        Assert.Empty(both.Advance(Some.Morning("2024-01-01")));
    }

    [Fact]
    public void R21_Confirm_SameAgain_GivesNothingAndAnotherPersonConflicts()
    {
        var confirmed = Open().After(Open().Confirm("QH8", "All done", null, [], Ann));

        Assert.Empty(confirmed.Confirm("QH8", "All done", null, [], Ann));
        Some.Refused(RefusalKind.Conflict, "already-answered", () => confirmed.Confirm("QH8", "Not quite", null, [], Ann));
        Some.Refused(RefusalKind.Conflict, "already-answered",
            () => confirmed.Confirm("QH8", "All done", null, [], Some.By("bob", "2023-11-02")));
    }

    [Fact]
    public void R96_Confirm_ByTheWrongOnesOrWithoutAStatement_IsRefused()
    {
        Some.Refused(RefusalKind.Forbidden, "not-asked", () => Open().Confirm("QMJ", "All done", null, [], Ann));
        Some.Refused(
            RefusalKind.Forbidden, "own-paper",
            () => Open().Confirm("QH8", "All done", null, [], Some.By(Some.Manager, "2023-11-02")));
        Some.RefusedField("statement", () => Open().Confirm("QH8", " ", null, [], Ann));
        Some.RefusedField("services", () => Open().Confirm("QH8", "All done", ["13A"], [], Ann));
    }

    [Fact]
    public void R17_GoLive_IsConfirmedServiceByService()
    {
        var manager = Some.By(Some.Manager, "2023-11-02");
        var state = Open(GoLive);
        state = state.After(state.Confirm("X24", "In place", ["13B"], [], manager));
        Assert.True(state.Open);
        Assert.Empty(state.Confirm("X24", "In place", ["13B"], [], manager));

        var confirmed = Assert.IsType<Confirmed>(Assert.Single(state.Confirm("X24", "In place", null, [], manager)));

        Assert.Equal(["13A"], confirmed.Services);
        Assert.False(state.Apply(confirmed).Open);
        Some.RefusedField("services", () => state.Confirm("X24", "In place", ["29S"], [], manager));
        Some.RefusedField("services", () => state.Confirm("X24", "In place", [], [], manager));
    }

    [Fact]
    public void R20_ServicesThatEnd_LeaveAndWhatIsLeftMayBeComplete()
    {
        var state = Open(GoLive);
        state = state.After(state.Confirm("X24", "In place", ["13B"], [], Ann));
        state = state.After(state.Leave(["13A"]));

        Assert.False(state.Open);
        Assert.Equal("ann", state.Slots.All[0].AnsweredBy);
        Assert.Empty(state.Leave(["13A"]));
    }

    [Fact]
    public void R20_AllServicesEnded_NothingIsAskedAnyMore()
    {
        var state = Open().After(Open().Leave(["13A", "13B", "29S"]));

        Assert.False(state.Open);
        Assert.Empty(state.Advance(Some.Morning("2024-01-01")));
        Some.Refused(RefusalKind.Conflict, "closed", () => state.Confirm("QH8", "All done", null, [], Ann));
    }

    [Fact]
    public void R28_Attestation_RemindsAndEscalatesEachBody()
    {
        Assert.Equal(["QH8", Some.Region], Open().Advance(Some.Morning("2023-11-17")).Cast<Reminded>().Select(reminded => reminded.Body));
        Assert.Equal([Some.Region, "X24"], Open().Advance(Some.Morning("2023-12-02")).Cast<Escalated>().Select(escalated => escalated.To));
        Assert.Equal(London.Midnight(Some.Date("2023-11-17")), Open().NextDue(Ann.Now));
    }

    [Fact]
    public void R21_Ask_Twice_GivesNothing() => Assert.Empty(Open().Ask(Opening));

    private static Attestation Open(AttestationOpened? opening = null)
    {
        var empty = Attestation.Empty("w1.east.G10.1");
        return empty.After(empty.Ask(opening ?? Opening));
    }
}
