using Transition.Domain.Common;

namespace Transition.Domain.Register;

/// <summary>Who holds what of a service for an ICB in a state; every body by its code.</summary>
public sealed record Holders(string Accountable, string Responsible, string Money, string Contracts, string Staff, string Quality)
{
    /// <summary>
    /// NHS England stays accountable in every state: only a statute could change that. In a joint year the committee decides, and
    /// NHS England keeps money, contracts and staff. Staff follow the functions later.
    /// </summary>
    /// <param name="committee">The joint committee, if there is one.</param>
    /// <param name="staffMoved">Whether the staff have followed.</param>
    public static Holders Of(HoldingState state, string icb, string? committee, bool staffMoved)
    {
        var local = state == HoldingState.Delegated ? icb : Bodies.Nhse;
        var deciding = state == HoldingState.Joint ? committee ?? Bodies.Nhse : local;
        return new(Bodies.Nhse, deciding, local, local, staffMoved ? local : Bodies.Nhse, deciding);
    }
}
