using Transition.Application.Access;
using Transition.Domain.Access;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>Who stands in for whom, as one person sees it.</summary>
/// <param name="Candidates">Who could stand in for the reader.</param>
public sealed record DeputiesModel(Caller Reader, IReadOnlyList<DeputyView> Deputies, IReadOnlyList<Option> Candidates, NameBook Names)
{
    /// <summary>The reader's own roles.</summary>
    public IReadOnlyList<Option> Roles =>
        [.. Reader.Grants.Where(grant => grant.OnBehalfOf is null).Select(grant => new Option(ValueOf(grant), WordsOf(grant)))];

    public string WordsOf(Grant grant) => $"{Common.Words.Of(grant.Capacity ?? grant.Role)} for {Names.Body(grant.Organisation)}";

    public static string ValueOf(Grant grant) => $"{grant.Role}|{grant.Organisation}|{grant.Capacity}";
}
