using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Domain.Tests.Records;
using Entry = Transition.Domain.Records.Record;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A record: it goes from state to state only as its kind says, by nobody who asked for what they grant; what is closed is not
/// edited; and a date is reminded of so often as its kind says.
/// </summary>
public sealed class RecordSequenceTests
{
    private static readonly RecordKind Kind = SomeRecord.Kind;

    private static readonly Gen<By> Who = Chance.By("2023-01-16", 60, "ann", "bob", "cyd");

    private static readonly Gen<RecordDraft> Drafts = Gen.Select(
            Gen.OneOf("It will be done", "Otherwise", " "), Gen.OneOf("big", "small", "huge").Null(), Gen.OneOf("QHM", "QOP", "QMJ"),
            Chance.Day("2023-02-01", 90).Nullable())
        .Select((title, size, owner, due) =>
        {
            var draft = SomeRecord.Draft(("title", title)) with { Owner = owner, Due = due };
            return size is null ? draft : draft with { Values = draft.Values.SetItem("size", size).SetItem("why", "By chance") };
        });

    private static readonly Gen<Command<Entry>> Commands = Gen.OneOf<Command<Entry>>(
        Gen.Select(Drafts, Gen.OneOf("request-1", "request-2"), Who).Select((draft, request, by) => new Command<Entry>(
            $"{by.Person} opens it by {request}: {draft}", record => record.Open(Kind, draft, SomeRecord.Facts, request, by, "X24"))),
        Gen.Select(Drafts, Who).Select((draft, by) => new Command<Entry>(
            $"{by.Person} edits it: {draft}", record => record.Edit(Kind, draft, SomeRecord.Facts, by))),
        Gen.Select(
            Gen.OneOf("ask", "keep", "extend", "forget"), Chance.Words, Gen.OneOf(true, true, false), Chance.Day("2023-02-01", 90).Nullable(), Who).Select(
            (move, words, shown, due, by) => new Command<Entry>(
                $"{by.Person} moves it by {move} to {due:O}: '{words}'{(shown ? ", shown" : "")}",
                record => record.Move(
                    Kind,
                    SomeRecord.Move(move, words, due, shown ? ["e@1"] : [], [.. move == "keep" ? [("result", words)] : Array.Empty<(string, string)>()]),
                    SomeRecord.Facts, by, "X24"),
                Counts: move == "extend")),
        Who.Select(by => new Command<Entry>($"on {by.Today:O}", record => record.Advance(Kind, by.Now))));

    private static readonly Command<Entry> Opened = new(
        "ann opens it", record => record.Open(Kind, SomeRecord.Draft(), SomeRecord.Facts, "request-1", SomeRecord.Ann, "X24"));

    [Fact]
    public void R25_Record_WhateverIsAsked_MovesAsItsKindSays() => Sequence.Holds(
        "promise-1",
        Commands,
        (before, happened, after) =>
        {
            Assert.Equal((before.Exists ? before.Author : after.Author), after.Author);
            Assert.True(!before.Exists || Kind.State(before.State).Open || happened.Count == 0, "It went on after its end.");
            Assert.Equal(before.Steps, after.Steps.Take(before.Steps.Count));
            Assert.All(before.Evidence, document => Assert.True(happened.OfType<RecordEdited>().Any() || after.Evidence.Contains(document)));
            foreach (var moved in happened.OfType<RecordMoved>())
            {
                var move = Entry.MoveOf(Kind, moved.Move);
                Assert.Contains(before.State, move.From);
                Assert.Equal(move.To, after.State);
                Assert.True(moved.Move != "keep" || (moved.By != before.Author && before.Steps.All(step => step.Move != "ask" || step.By != moved.By)));
            }

            Assert.InRange(after.Reminders, 0, Kind.ReminderDays.Count);
            Assert.True(before.Due == after.Due || (after.Reminders == 0 && after.EscalatedTo is null), "A new date is not reminded of.");
        },
        Opened);
}
