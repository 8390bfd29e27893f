using CsCheck;
using Transition.Domain.Assessments;
using Transition.Domain.Common;

namespace Transition.Domain.Tests.Sequences;

/// <summary>A framework: every id in it is there once, a revision follows the other, and what people corrected is not shipped over.</summary>
public sealed class FrameworkSequenceTests
{
    private static readonly Gen<FrameworkSection> Section = Gen.Select(
            Gen.OneOf("finance", "staff", "No Id"), Chance.Words, Gen.OneOf("item-1", "item-2", "item-3", "").List[0, 2])
        .Select((id, name, items) => new FrameworkSection(id, name, "recalled", [.. items.Select(item => new FrameworkItem(item, name))]));

    private static readonly Gen<FrameworkRevised> Content = Gen.Select(
            Chance.Words, Gen.OneOf("G10", "G13").List[0, 2], Section.List[0, 2], Gen.OneOf("amir", "asha"))
        .Select((name, gates, sections, by) => new FrameworkRevised(name, Scale.Completion, [.. gates], Demanded: false, [.. sections], by));

    private static readonly Gen<Command<Framework>> Commands = Gen.OneOf<Command<Framework>>(
        Content.Select(content => new Command<Framework>(
            $"revise to {Support.Json.Of(content)}", framework => framework.Revise(content))),
        Content.Select(content => new Command<Framework>(
            $"ship {Support.Json.Of(content)}", framework => framework.Ship(content with { By = By.System }))));

    [Fact]
    public void R21_Framework_WhateverIsAsked_IsNotShippedOverACorrection() => Sequence.Holds("checklist", Commands, (before, happened, after) =>
    {
        Assert.Equal(before.Revision + happened.Count, after.Revision);
        var ids = after.Sections.SelectMany(section => section.Items).Select(item => item.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain(string.Empty, ids);
        Assert.Equal(after.Sections.Count, after.Sections.Select(section => section.Id).Distinct().Count());
        Assert.True(!after.Exists || (!after.Sections.IsEmpty && after.Sections.TrueForAll(section => !section.Items.IsEmpty)));
        Assert.DoesNotContain(
            happened.OfType<FrameworkRevised>(), revised => revised.By == By.System && before.Exists && before.RevisedBy != By.System);
    });
}
