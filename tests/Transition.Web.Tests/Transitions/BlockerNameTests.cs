using Transition.Application.Organisations;
using Transition.Web.Agreements;
using Transition.Web.Insight;
using Transition.Web.Transitions;

namespace Transition.Web.Tests.Transitions;

/// <summary>People read the names of bodies, and not their codes.</summary>
public sealed class BlockerNameTests
{
    private static readonly NameBook Names = new(
        [], [Body("QHM", "NHS North East and North Cumbria Integrated Care Board"), Body("RTD", "The Newcastle Hospitals")], [],
        new Dictionary<string, string>());

    [Theory]
    [InlineData(
        "G2 Footprint: QHM has not decided, due 5 August 2023.",
        "G2 Footprint: NHS North East and North Cumbria ICB has not decided, due 5 August 2023.")]
    [InlineData("G9 NHS England Board: NHSE-BOARD has not decided.", "G9 NHS England Board: NHS England Board has not decided.")]
    [InlineData(
        "G3 Pre-delegation assessment: View of RTD is not answered: Has RTD been asked?",
        "G3 Pre-delegation assessment: View of The Newcastle Hospitals is not answered: Has RTD been asked?")]
    [InlineData("G10 Safe delegation checklist, still to do: The DPIA is agreed.", "G10 Safe delegation checklist, still to do: The DPIA is agreed.")]
    [InlineData("G5 sent it back: the programme has to rework it.", "G5 sent it back: the programme has to rework it.")]
    public void R32_Blocker_NamesTheBody(string said, string read) =>
        Assert.Equal(read, BlockerWords.Of(new("x", null, null, said, null), Names));

    [Theory]
    [InlineData("delegation-QHM", "Delegation agreement, NHS North East and North Cumbria ICB")]
    [InlineData("joint-working-QHM-2023-04-01", "Joint working agreement, NHS North East and North Cumbria ICB, from 1 April 2023")]
    [InlineData("collaboration-kp2c5bhm6sq1", "Collaboration agreement")]
    public void R32_Agreement_OfWhichOnlyTheIdIsKnown_IsNamed(string id, string title) => Assert.Equal(title, AgreementTitles.Of(id, Names.Body));

    private static OrganisationView Body(string code, string name) => new(
        code, name, "icb", null, null, null, null, [], null, null, null, Unconfirmed: false, null, string.Empty, string.Empty, null, []);
}
