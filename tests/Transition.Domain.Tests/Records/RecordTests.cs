using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Domain.Tasks;
using static Transition.Domain.Tests.Records.SomeRecord;
using Record = Transition.Domain.Records.Record;

namespace Transition.Domain.Tests.Records;

public sealed class RecordTests
{
    [Fact]
    public void Open_Always_KeepsTheKindsVersionAndItsFirstState()
    {
        var record = Opened();

        Assert.Equal(("promise", 3, "open", "QHM", "Y63", "ann"),
            (record.Register, record.KindVersion, record.State, record.Owner, record.Region, record.Author));
    }

    [Fact]
    public void Open_SentAgain_GivesNoEvent_AndAnotherWithTheSameKeyIsRefused()
    {
        var record = Opened();

        Assert.Empty(record.Open(Kind, Draft(), Facts, "request", Ann, "X24"));
        Assert.Equal("key-reused", Assert.Throws<RefusedException>(() => record.Open(Kind, Draft(), Facts, "another", Ann, "X24")).Code);
    }

    [Fact]
    public void Open_WithABadFrame_NamesTheField()
    {
        Assert.Equal("owner", Refused(Draft() with { Owner = "NOBODY" }));
        Assert.Equal("person", Refused(Draft() with { Person = "zoe" }));
        Assert.Equal("due", Refused(Draft() with { Due = null }));
        Assert.Equal("due", Refused(Draft() with { Due = new(2023, 1, 15) }));
        Assert.Equal("links", Refused(Draft() with { Links = [] }));
        Assert.Equal("links[0].kind", Refused(Draft() with { Links = [new(LinkKind.Wave, "w")] }));
        Assert.Equal("links[0].target", Refused(Draft() with { Links = [new(LinkKind.Service, "9999")] }));
    }

    [Fact]
    public void Edit_OfAnOpenRecord_KeepsWhereItWasFoundBefore()
    {
        var draft = Draft(("count", "2")) with { Owner = "QOP", Links = [new(LinkKind.Service, "105")] };

        var edited = Opened().After(record => record.Edit(Kind, draft, Facts, Bob));

        Assert.Equal(("QOP", "2"), (edited.Owner, edited.Values["count"]));
        Assert.Equal(["QHM"], edited.PastOwners);
        Assert.Equal([new RecordLink(LinkKind.Footprint, "NENC")], edited.PastLinks);
        Assert.Empty(edited.Edit(Kind, draft, Facts, Bob));
    }

    [Fact]
    public void Edit_OfAClosedRecord_IsRefused()
    {
        var refusal = Assert.Throws<RefusedException>(() => Kept().Edit(Kind, Draft(("count", "2")), Facts, Bob));

        Assert.Equal(RefusalKind.Conflict, refusal.Kind);
    }

    [Fact]
    public void Move_WithoutWhatItAsksFor_NamesIt()
    {
        var record = Opened();

        Assert.Equal("note", Refused(record, Move("ask", evidence: ["e@1"])));
        Assert.Equal("evidence", Refused(record, Move("ask", "Done.")));
        Assert.Equal("due", Refused(record, Move("extend")));
        Assert.Equal("due", Refused(record, Move("extend", due: new(2023, 1, 1))));
        Assert.Equal("due", Refused(record, Move("ask", "Done.", new(2023, 4, 1), ["e@1"])));
        Assert.Equal("move", Refused(record, Move("fly")));
        Assert.Equal("values.result", Refused(record, Move("ask", "Done.", null, ["e@1"], ("result", "Kept"))));
    }

    [Fact]
    public void Move_InAnotherState_IsRefused_AndTheSameAgainGivesNoEvent()
    {
        var asked = Opened().After(record => record.Move(Kind, Move("ask", "Done.", null, ["e@1"]), Facts, Ann, "QHM"));

        Assert.Empty(asked.Move(Kind, Move("ask", "Done.", null, ["e@1"]), Facts, Ann, "QHM"));
        Assert.Equal("wrong-state", Assert.Throws<RefusedException>(
            () => asked.Move(Kind, Move("ask", "Another.", null, ["e@1"]), Facts, Ann, "QHM")).Code);
        Assert.Equal("wrong-state", Assert.Throws<RefusedException>(
            () => asked.Move(Kind, Move("ask", "Done.", null, ["e@1"]), Facts, Bob, "QHM")).Code);
    }

    [Fact]
    public void Move_OfWhoAskedForIt_IsForbidden()
    {
        var asked = Opened().After(record => record.Move(Kind, Move("ask", "Done.", null, ["e@1"]), Facts, Bob, "QHM"));
        var keep = Move("keep", values: ("result", "Kept."));

        Assert.Equal("own-request", Assert.Throws<RefusedException>(() => asked.Move(Kind, keep, Facts, Bob, "QHM")).Code);
        Assert.Equal("own-request", Assert.Throws<RefusedException>(() => asked.Move(Kind, keep, Facts, Ann, "X24")).Code);
        Assert.Equal("kept", asked.After(record => record.Move(Kind, keep, Facts, Bob with { Person = "cat" }, "Y63")).State);
    }

    [Fact]
    public void R28_Advance_AroundTheDueDate_RemindsTwiceAndEscalatesOnce()
    {
        var record = Opened();
        List<string> said = [];
        for (var day = new DateOnly(2023, 1, 16); day <= new DateOnly(2023, 3, 10); day = day.AddDays(1))
        {
            foreach (var happened in record.Advance(Kind, London.Midnight(day)))
            {
                said.Add($"{day:MM-dd} {happened}");
                record = record.Apply(happened);
            }
        }

        Assert.Equal(
            [$"02-15 {new Reminded("QHM", 1)}", $"02-26 {new Reminded("QHM", 2)}", $"03-02 {new Escalated("QHM", "Y63")}"], said);
        Assert.Equal(["QHM", "Y63"], record.WaitsFor(Kind));
    }

    [Fact]
    public void R28_Advance_AfterANewDate_BeginsAnew()
    {
        var late = Opened().After(record => record.Advance(Kind, London.Midnight(new(2023, 3, 5))));
        Assert.Equal("Y63", late.EscalatedTo);

        var extended = late.After(record => record.Move(Kind, Move("extend", due: new(2023, 6, 1)), Facts, Ann, "X24"));

        Assert.Null(extended.EscalatedTo);
        Assert.Equal(London.Midnight(new(2023, 5, 18)), extended.NextDue(Kind, London.Midnight(new(2023, 3, 6))));
        Assert.Null(Kept().NextDue(Kind, London.Midnight(new(2023, 1, 20))));
    }

    [Fact]
    public void WaitsFor_InEachState_NamesWhoeverTheKindNames()
    {
        var asked = Opened(("body", "QOP")).After(record => record.Move(Kind, Move("ask", "Done.", null, ["e@1"]), Facts, Bob, "QHM"));

        Assert.Equal(["Y63", "QOP"], asked.WaitsFor(Kind));
        Assert.Empty(Kept().WaitsFor(Kind));
    }

    private static Record Kept() => Opened()
        .After(record => record.Move(Kind, Move("ask", "Done.", null, ["e@1"]), Facts, Bob, "QHM"))
        .After(record => record.Move(Kind, Move("keep", values: ("result", "Kept.")), Facts, Bob with { Person = "cat" }, "Y63"));

    private static string? Refused(RecordDraft draft) => Assert.Throws<RefusedException>(
        () => Record.Empty("r").Open(Kind, draft, Facts, "q", Ann, "X24")).Field;

    private static string? Refused(Record record, MoveRequest request) => Assert.Throws<RefusedException>(
        () => record.Move(Kind, request, Facts, Bob, "QHM")).Field;
}
