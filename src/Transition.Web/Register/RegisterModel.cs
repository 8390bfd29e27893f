using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Domain.Register;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>What the page of the register shows.</summary>
/// <param name="Holdings">Null if the question cannot be answered.</param>
/// <param name="IsFirst">Whether these are the first of the holdings.</param>
public sealed record RegisterModel(
    RegisterForm Asked, NameBook Names, Page<Holding>? Holdings, RegisterCounts? Counts, bool IsFirst, FormProblem? Problem)
{
    /// <summary>The ICBs that the question is about.</summary>
    public IReadOnlyList<IcbCounts> Icbs =>
    [
        .. (Counts?.Icbs ?? [])
            .Where(icb => Entered.Text(Asked.Icb) is not { } code || icb.Icb == code)
            .Where(icb => Entered.Text(Asked.Region) is not { } region || icb.Region == region),
    ];
}
