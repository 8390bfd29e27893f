using Transition.Domain.Common;

namespace Transition.Domain.Tests.Common;

public sealed class RefusedExceptionTests
{
    [Fact]
    public void R25_Refusal_NamesTheBodiesThatItIsAbout_AndLeavesOtherWordsAlone()
    {
        var refused = Refuse.Forbidden(
            "not-asked", $"{Named.Body("QHM")} is not asked here. Only {Named.Bodies(["QYG", "Y63"])} can answer, not 'QHM-board'.");

        Assert.Equal(
            "Name of QHM is not asked here. Only Name of QYG, Name of Y63 can answer, not 'QHM-board'.",
            refused.Wording.With(code => $"Name of {code}"));
        Assert.Equal("QHM is not asked here. Only QYG, Y63 can answer, not 'QHM-board'.", refused.Message);
    }

    [Fact]
    public void Wording_SaysWhatAnInterpolatedTextSays()
    {
        var (day, nobody, number) = (new DateOnly(2027, 4, 1), (string?)null, 12);

        Assert.Equal($"On {day:d MMMM yyyy} {number:D3}{nobody}.", Refuse.Stale($"On {day:d MMMM yyyy} {number:D3}{nobody}.").Message);
    }

    [Fact]
    public void RefusalsOfAForm_AtOtherFields_AreStillAllThere_WithTheirWordings()
    {
        var refused = new RefusedException([
            Refuse.Invalid("owner", $"{Named.Body("QHM")} must be there."), Refuse.Conflict("late", "It is late."),
            Refuse.Invalid("due", "QHM stays."),
        ]);

        var moved = refused.At(field => field == "due" ? null : $"form.{field}");

        Assert.Equal(
            [("form.owner", "The ICB must be there."), (null, "It is late."), (null, "QHM stays.")],
            moved.All.Select(one => (one.Field, one.Wording.With(_ => "The ICB"))));
    }
}
