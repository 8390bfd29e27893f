using Transition.Domain.Common;

namespace Transition.Domain.Tests.Common;

public sealed class RefusalsTests
{
    [Fact]
    public void ThrowIfAny_AfterSeveralRefusals_NamesThemAllInOrder()
    {
        var wrong = new Refusals();
        var name = wrong.Try(() => Refuse.IfBlank(" a ", "name", "a name"));
        wrong.Check(() => throw Refuse.Invalid("until", "Give a date."));
        wrong.Check(() =>
        {
            var nested = new Refusals();
            nested.Try(() => Refuse.IfBlank(null, "reason", "the reason"));
            nested.ThrowIfAny();
        });

        var refused = Assert.Throws<RefusedException>(wrong.ThrowIfAny);

        Assert.Equal("a", name);
        Assert.Equal(("until", "Give a date."), (refused.Field, refused.Message));
        Assert.Equal(["until", "reason"], refused.All.Select(one => one.Field));
    }

    [Fact]
    public void ThrowIfAny_AfterNone_GoesOn() => new Refusals().ThrowIfAny();
}
