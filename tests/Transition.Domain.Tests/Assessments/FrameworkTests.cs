using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Assessments;

/// <summary>What assessments look into, as data.</summary>
public sealed class FrameworkTests
{
    private static readonly FrameworkRevised Shipped = new(
        "Checklist", Scale.Completion, ["G10"], Demanded: false,
        [new("finance", "Finance", "recalled", [new("allocation", "The allocation is agreed")])], By.System);

    [Fact]
    public void R21_Ship_OverACorrection_LeavesItAlone()
    {
        var state = Entered(Shipped);
        Assert.Empty(state.Ship(Shipped));
        var newer = Shipped with { Name = "Checklist of 2025" };
        Assert.Equal(2, state.After(state.Ship(newer)).Revision);

        var corrected = state.After(state.Revise(Shipped with { Demanded = true, By = "amir" }));

        Assert.Empty(corrected.Ship(newer));
        Assert.True(corrected.Demanded);
    }

    [Fact]
    public void R21_Revise_WithWhatIsThere_GivesNothing() => Assert.Empty(Entered(Shipped).Revise(Shipped with { By = "amir" }));

    [Fact]
    public void R21_Revise_WithGaps_NamesTheField()
    {
        var section = Shipped.Sections[0];
        Refused("name", Shipped with { Name = " " });
        Refused("sections", Shipped with { Sections = [] });
        Refused("sections", Shipped with { Sections = [section, section] });
        Refused("sections[0].id", Shipped with { Sections = [section with { Id = "Not An Id" }] });
        Refused("sections[0].name", Shipped with { Sections = [section with { Name = "" }] });
        Refused("sections[0].basis", Shipped with { Sections = [section with { Basis = "" }] });
        Refused("sections[0].items", Shipped with { Sections = [section with { Items = [] }] });
        Refused("sections[0].items[0].text", Shipped with { Sections = [section with { Items = [new("allocation", "")] }] });
        Refused("items", Shipped with { Sections = [section with { Items = [section.Items[0], section.Items[0]] }] });
    }

    private static void Refused(string field, FrameworkRevised revised) =>
        Some.RefusedField(field, () => Framework.Empty("checklist").Revise(revised));

    private static Framework Entered(FrameworkRevised shipped)
    {
        var empty = Framework.Empty("checklist");
        return empty.After(empty.Ship(shipped));
    }
}
