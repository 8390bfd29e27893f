using Transition.Application.Organisations;
using Transition.Application.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Tests.Transitions;

/// <summary>People read the names of bodies, and not their codes.</summary>
public sealed class BlockerWordsTests
{
    private static readonly BodyNames Names = new(new Dictionary<string, string>
    {
        ["QHM"] = "NHS North East and North Cumbria Integrated Care Board",
        ["QYG"] = "NHS Cheshire and Merseyside Integrated Care Board",
        ["RTD"] = "The Newcastle Hospitals",
    }.GetValueOrDefault);

    [Theory]
    [InlineData(
        "G2 Footprint: QHM has not decided, due 5 August 2023.",
        "G2 Footprint: NHS North East and North Cumbria ICB has not decided, due 5 August 2023.")]
    [InlineData("G9 NHS England Board: NHSE-BOARD has not decided.", "G9 NHS England Board: NHS England Board has not decided.")]
    [InlineData(
        "G3 Pre-delegation assessment: View of RTD is not answered: Has RTD been asked?",
        "G3 Pre-delegation assessment: View of The Newcastle Hospitals is not answered: Has RTD been asked?")]
    [InlineData("G10 Safe delegation checklist, still to do: The DPIA is agreed.", "G10 Safe delegation checklist, still to do: The DPIA is agreed.")]
    [InlineData(
        "G13 Go-live: Condition of QHM is open, due 1 March 2025: Support RTD It holds because of the oversight segment of QHM, QYG.",
        "G13 Go-live: Condition of NHS North East and North Cumbria ICB is open, due 1 March 2025: Support RTD "
        + "It holds because of the oversight segment of NHS North East and North Cumbria ICB, NHS Cheshire and Merseyside ICB.")]
    [InlineData("G5 sent it back: the programme has to rework it.", "G5 sent it back: the programme has to rework it.")]
    public void R32_Blocker_NamesTheBody(string said, string read) =>
        Assert.Equal(read, new Blocker("x", null, null, said, null).Named(Names).Text);
}
