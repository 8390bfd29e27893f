using CsCheck;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// An assessment: it is answered item by item while it is a draft, then stays as it was submitted; it is reviewed by somebody else
/// and moderated after that; and what is sent back loses what came after.
/// </summary>
public sealed class AssessmentSequenceTests
{
    private static readonly Gen<string> Body = Gen.OneOf("QH8", "QH8", Some.Region, "QMJ");

    private static readonly Gen<By> Who = Chance.By("2022-09-01", 20, "ann", "bob", "rita");

    private static readonly Gen<Mark> Marks = Gen.OneOf(Mark.Green, Mark.Green, Mark.Amber, Mark.Complete);

    private static readonly Gen<ItemDraft> Drafts = Gen.Select(
            Gen.OneOf("one", "two", "two", "three"), Marks, Chance.Words, Gen.OneOf("QH8", "QMJ").Null(),
            Chance.Day("2022-09-01", 40).Nullable(), Gen.Int[0, 2])
        .Select((item, mark, words, owner, due, version) => new ItemDraft(new(item, mark, words, [], owner, words, due), version));

    private static readonly Gen<Command<Assessment>> Commands = Gen.OneOf<Command<Assessment>>(
        Gen.Select(Body, Drafts.List[1, 2], Who).Select((body, drafts, by) => new Command<Assessment>(
            $"{by.Person} answers for {body}: {string.Join(", ", drafts)}", asked => asked.Answer(body, drafts, by))),
        Gen.Select(Gen.OneOf("one", "two"), Chance.Words, Who).Select((item, words, by) => new Command<Assessment>(
            $"{by.Person} answers {item} with green: '{words}'",
            asked => asked.Answer("QH8", [new(new(item, Mark.Green, words, []), asked.Answers.GetValueOrDefault(item)?.Version ?? 0)], by))),
        Gen.Select(Body, Who).Select((body, by) => new Command<Assessment>(
            $"{by.Person} submits it for {body}", asked => asked.Submit(body, by))),
        Gen.Select(Chance.Words, Who).Select((words, by) => new Command<Assessment>(
            $"{by.Person} reviews it: '{words}'", asked => asked.ReviewBy(words, by))),
        Gen.Select(Gen.Select(Gen.OneOf("finance", "finance", "staff"), Marks, Chance.Words).List[1, 2], Who).Select((scores, by) => new Command<Assessment>(
            $"{by.Person} scores {string.Join(", ", scores)}",
            asked => asked.Moderate([.. scores.Select(score => new SectionScore(score.Item1, score.Item2, score.Item3))], by))),
        Gen.Select(Gen.Enum<AssessmentStatus>(), Chance.Words, Body, Who).Select((to, words, body, by) => new Command<Assessment>(
            $"{by.Person} returns it for {body} to {to}, because '{words}'", asked => asked.Return(to, words, body, by))));

    private static readonly Command<Assessment> Opened = new("open", asked => asked.Open(new(
        "w1.east", "east", "G4", 1, "assessment", 1, "Assessment", Scale.Rating, Demanded: true,
        [new("finance", "Finance", "recalled", [new("one", "One"), new("two", "Two")])], ["QH8"], Some.Region, [])));

    [Fact]
    public void R22_Assessment_WhateverIsAsked_StaysAsItWasSubmitted() => Sequence.Holds(
        "w1.east.G4.1",
        Commands,
        (before, happened, after) =>
        {
            Assert.Equal(after.Status > AssessmentStatus.Draft, after.Copy is not null);
            Assert.Equal(after.Status > AssessmentStatus.Draft, after.Submission is not null);
            Assert.Equal(after.Status > AssessmentStatus.Submitted, after.Review is not null);
            Assert.Equal(after.Status == AssessmentStatus.Moderated, after.Moderation is not null);
            Assert.True(after.Status == AssessmentStatus.Draft || !after.OpenItems.Any(), "Something is not done.");
            Assert.True(before.Status == AssessmentStatus.Draft || Json.Of(before.Answers) == Json.Of(after.Answers), "It was changed afterwards.");
            Assert.All(before.Answers, known => Assert.InRange(after.Answers[known.Key].Version, known.Value.Version, known.Value.Version + 2));
            Assert.All(after.Answers.Values, known => Assert.Contains(known.Body, after.Bodies));
            Assert.All(happened.OfType<AssessmentReviewed>(), review => Assert.NotEqual(before.Submission!.By, review.By));
            Assert.All(happened.OfType<AssessmentModerated>(), one => Assert.Equal(before.Sections.Count, one.Scores.Count));
            Assert.True(after.Status <= before.Status || after.Status == before.Status + 1, "A state was left out.");
            Assert.All(happened.OfType<AssessmentReturned>(), returned => Assert.True(
                returned.To < before.Status && !(returned.Body == before.Region && before.Status == AssessmentStatus.Moderated)));
        },
        Opened);
}
