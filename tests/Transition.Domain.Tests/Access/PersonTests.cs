using Transition.Domain.Access;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Access;

public sealed class PersonTests
{
    private static readonly Grant Board = new(Role.Approver, "NHSE-BOARD", Capacity.Board);

    [Fact]
    public void R96_Register_SameAgain_GivesNothingAndChangesAreKept()
    {
        var person = Person.Empty("ann");
        person = person.After(person.Register(" Ann ", [Board], demonstration: true));

        Assert.Equal(("Ann", true), (person.Name, person.Demonstration));
        Assert.Empty(person.Register("Ann", [Board], demonstration: true));
        Assert.Single(person.Register("Ann", [], demonstration: true));
        Assert.Single(person.Register("Ann", [Board], demonstration: false));
        Assert.Single(person.Register("Anne", [Board], demonstration: true));
    }

    [Theory]
    [InlineData("boss", "X24", null)]
    [InlineData(Role.Approver, "X24", null)]
    [InlineData(Role.Approver, "X24", "king")]
    [InlineData(Role.Auditor, "X24", Capacity.Board)]
    [InlineData(Role.Auditor, "X24", "king")]
    public void R96_Register_WithAWrongRole_IsRefused(string role, string organisation, string? capacity) =>
        Some.RefusedField(
            "roles", () => Person.Empty("ann").Register("Ann", [Board, new(role, organisation, capacity)], demonstration: false));

    [Fact]
    public void R96_Register_WithoutAName_IsRefused() =>
        Some.RefusedField("name", () => Person.Empty("ann").Register(" ", [], demonstration: false));
}
