using Transition.Application.Organisations;
using Transition.Domain.Access;
using Transition.Domain.Waves;
using Transition.Web.Agreements;
using Transition.Web.Insight;

namespace Transition.Web.Tests.Agreements;

/// <summary>People read the names of bodies, and not their codes.</summary>
public sealed class AgreementTitlesTests
{
    private static readonly NameBook Names = new(
        [], [Body("QHM", "NHS North East and North Cumbria Integrated Care Board")], [],
        new Dictionary<string, Person>(), new Dictionary<string, Wave>());

    [Theory]
    [InlineData("delegation-QHM", "Delegation agreement, NHS North East and North Cumbria ICB")]
    [InlineData("joint-working-QHM-2023-04-01", "Joint working agreement, NHS North East and North Cumbria ICB, from 1 April 2023")]
    [InlineData("collaboration-kp2c5bhm6sq1", "Collaboration agreement")]
    public void R32_Agreement_OfWhichOnlyTheIdIsKnown_IsNamed(string id, string title) =>
        Assert.Equal(title, AgreementTitles.Of(id, Names.Body).Replace('\u00a0', ' '));

    private static OrganisationView Body(string code, string name) => new(
        code, name, "icb", null, null, null, null, [], null, null, null, Unconfirmed: false, null, string.Empty, string.Empty, null, []);
}
