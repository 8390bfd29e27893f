using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Committees;

/// <summary>Who sits on a committee, for whom and until when.</summary>
public sealed class CommitteeTests
{
    private static readonly Seat Chair = new("QH8", "ann", SeatRole.Chair, Votes: true, Some.Date("2023-04-01"), Deputy: "dan");
    private static readonly Seat Nhse = new(Some.Region, "rita", SeatRole.Member, Votes: true, Some.Date("2023-04-01"));

    [Fact]
    public void R24_Committee_HasSeatsForTerms()
    {
        var state = Constituted();
        state = state.After(state.Leave("QH8", "ann", Some.Date("2024-03-31"), "Moved on"));
        state = state.After(state.Take(new("QH8", "eve", SeatRole.Chair, Votes: true, Some.Date("2024-04-01"))));

        Assert.Equal(["rita", "ann"], state.VotersOn(Some.Date("2024-03-31")).Select(voter => voter.Person).OrderDescending());
        Assert.Contains(state.VotersOn(Some.Date("2024-04-01")), voter => voter.Person == "eve");
        Assert.True(state.ChairedBy("dan", Some.Date("2024-03-31")));
        Assert.False(state.ChairedBy("dan", Some.Date("2024-04-01")));
        Assert.Empty(state.VotersOn(Some.Date("2023-03-31")));
    }

    [Fact]
    public void R24_Departure_InOtherWords_IsNotDropped()
    {
        var state = Constituted();
        var left = state.After(state.Leave("QH8", "ann", Some.Date("2024-03-31"), "Moved on"));

        Assert.Empty(left.Leave("QH8", "ann", Some.Date("2024-03-31"), " Moved on "));
        Assert.Contains(
            "Moved on",
            Some.Refused(RefusalKind.Conflict, "left", () => left.Leave("QH8", "ann", Some.Date("2024-03-31"), "Retired")).Message,
            StringComparison.Ordinal);
        var earlier = left.After(left.Leave("QH8", "ann", Some.Date("2024-02-29"), "Retired"));
        Assert.Equal(("Retired", Some.Date("2024-02-29")), (earlier.Seats[0].Left, earlier.Seats[0].Until));
        var term = state.After(state.Take(new("QHG", "bob", SeatRole.Member, true, Some.Date("2023-05-01"), Some.Date("2024-03-31"))));
        Assert.Single(term.Leave("QHG", "bob", Some.Date("2024-03-31"), "As planned"));
    }

    [Fact]
    public void R24_Seat_ThatDoesNotFit_IsRefused()
    {
        var state = Constituted();
        Some.Refused(RefusalKind.Conflict, "body-has-a-vote", () => state.Take(Chair with { Person = "bob", Role = SeatRole.Member }));
        Some.Refused(RefusalKind.Conflict, "chair-taken", () => state.Take(new("QHG", "bob", SeatRole.Chair, true, Some.Date("2023-05-01"))));
        Some.RefusedField("votes", () => state.Take(new("RGT", "tess", SeatRole.Attendee, true, Some.Date("2023-05-01"))));
        Some.RefusedField("votes", () => state.Take(new("QMJ", "tess", SeatRole.Member, true, Some.Date("2023-05-01"))));
        Some.RefusedField("person", () => state.Take(new("QHG", " ", SeatRole.Member, true, Some.Date("2023-05-01"))));
        Some.RefusedField("until", () => state.Take(new("QHG", "bob", SeatRole.Member, true, Some.Date("2023-05-01"), Some.Date("2023-04-01"))));
        Some.RefusedField("on", () => state.Leave("QH8", "ann", Some.Date("2023-03-01"), "Moved on"));
        Some.Refused(RefusalKind.NotFound, "not-found", () => state.Leave("QH8", "bob", Some.Date("2024-03-01"), "Moved on"));
        Assert.NotEmpty(state.Take(new("RGT", "tess", SeatRole.Attendee, false, Some.Date("2023-05-01"))));
        Assert.Empty(state.Take(Chair));
    }

    [Fact]
    public void R24_Constitute_Twice_Conflicts()
    {
        var state = Constituted();
        Some.Refused(RefusalKind.Conflict, "constituted", () => state.Constitute(Opening));
        Some.Refused(RefusalKind.Conflict, "constituted", () => state.Constitute(Opening with { Icbs = ["QHG"] }));
        Some.RefusedField("code", () => Committee.Empty("JC-EE").Constitute(Opening with { Icbs = [] }));
        Some.Refused(
            RefusalKind.Conflict, "chair-taken",
            () => Committee.Empty("JC-EE").Constitute(Opening with { Seats = [Chair, Nhse with { Role = SeatRole.Chair }] }));
    }

    [Fact]
    public void R26_Rule_IsReadInPlainWordsAndChangedWithAReason()
    {
        var state = Constituted();
        Assert.Contains("NHS England and more than half of the ICBs must be present.", state.Rule.Sentences());
        var rule = state.Rule with { NhseDecidesMoney = false, Basis = "confirmed" };
        Some.RefusedField("reason", () => state.Change(rule, " "));

        var changed = state.After(state.Change(rule, "Delegated now"));

        Assert.Contains("A motion about money is carried like any other.", changed.Rule.Sentences());
        Assert.Empty(changed.Change(rule, "Again"));
    }

    [Fact]
    public void R24_Interest_IsDeclaredByThoseWhoSit()
    {
        var state = Constituted();
        Some.Refused(RefusalKind.Forbidden, "no-seat", () => state.Declare("Governor of a trust", Some.By("bob", "2023-05-01")));

        var declared = state.After(state.Declare("Governor of a trust", Some.By("ann", "2023-05-01")));

        Assert.Equal(("ann", "QH8", "Governor of a trust"), (declared.Interests[0].Person, declared.Interests[0].Body, declared.Interests[0].Text));
        Assert.Empty(declared.Declare("Governor of a trust", Some.By("ann", "2023-06-01")));
    }

    private static CommitteeConstituted Opening => new(Some.Region, ["QH8", "QHG"], QuorumRule.OfAJointYear, [Chair, Nhse]);

    private static Committee Constituted()
    {
        var empty = Committee.Empty("JC-EE");
        return empty.After(empty.Constitute(Opening));
    }
}
