using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>What is looked into at some gates, as data with versions: the domains and criteria of assessments, the items of checklists.</summary>
public sealed record Framework(
    string Id,
    string Name,
    Scale Scale,
    ImmutableList<string> Gates,
    bool Demanded,
    ImmutableList<FrameworkSection> Sections,
    int Revision,
    string RevisedBy) : IAggregate<Framework>
{
    public const string OfAssessments = "assessment";

    public const string OfChecklists = "checklist";

    public static string Kind => "framework";

    public bool Exists => Revision > 0;

    public static Framework Empty(string id) => new(id, string.Empty, default, [], Demanded: false, [], 0, string.Empty);

    /// <summary>Enters what the product ships, unless somebody has corrected it here.</summary>
    public IReadOnlyList<IEvent> Ship(FrameworkRevised shipped) => Exists && RevisedBy != By.System ? [] : Revise(shipped);

    public IReadOnlyList<IEvent> Revise(FrameworkRevised revised)
    {
        _ = Refuse.IfBlank(revised.Name, "name", "the framework's name");
        if (revised.Sections.IsEmpty)
        {
            throw Refuse.Invalid("sections", "Give at least one section with its items.");
        }

        for (var index = 0; index < revised.Sections.Count; index++)
        {
            Check(revised.Sections[index], $"sections[{index}]");
        }

        MustDiffer(revised.Sections.Select(section => section.Id), "sections");
        MustDiffer(revised.Sections.SelectMany(section => section.Items).Select(item => item.Id), "items");
        return Same(revised) ? [] : [revised];
    }

    public Framework Apply(IEvent happened) => happened switch
    {
        FrameworkRevised revised => this with
        {
            Name = revised.Name,
            Scale = revised.Scale,
            Gates = revised.Gates,
            Demanded = revised.Demanded,
            Sections = revised.Sections,
            Revision = Revision + 1,
            RevisedBy = revised.By,
        },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private bool Same(FrameworkRevised revised) =>
        Exists && Name == revised.Name && Scale == revised.Scale && Demanded == revised.Demanded && Gates.SequenceEqual(revised.Gates)
        && Sections.Count == revised.Sections.Count && Sections.Zip(revised.Sections).All(pair => pair.First.SameAs(pair.Second));

    private static void Check(FrameworkSection section, string field)
    {
        MustBeId(section.Id, $"{field}.id");
        _ = Refuse.IfBlank(section.Name, $"{field}.name", "the section's name");
        _ = Refuse.IfBlank(section.Basis, $"{field}.basis", "whether it is confirmed, inferred or recalled");
        if (section.Items.IsEmpty)
        {
            throw Refuse.Invalid($"{field}.items", $"Give section '{section.Name}' at least one item.");
        }

        for (var index = 0; index < section.Items.Count; index++)
        {
            MustBeId(section.Items[index].Id, $"{field}.items[{index}].id");
            _ = Refuse.IfBlank(section.Items[index].Text, $"{field}.items[{index}].text", "what the item asks");
        }
    }

    private static void MustBeId(string id, string field)
    {
        if (id.Length is 0 or > 40 || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            throw Refuse.Invalid(field, "Use up to 40 small letters, digits and hyphens.");
        }
    }

    private static void MustDiffer(IEnumerable<string> ids, string field)
    {
        if (ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Refuse.Invalid(field, $"'{twice.Key}' is there twice. Every id is there once.");
        }
    }
}
