using Transition.Application.Transitions;
using Transition.Domain.Common;

namespace Transition.Web.Transitions;

/// <summary>Something that a programme manager can do with a transition.</summary>
/// <param name="Name">In the address of its page.</param>
/// <param name="Title">On its link, its page and its button.</param>
/// <param name="Effect">What follows from it, in plain words.</param>
public sealed record SteeringAction(string Name, string Title, string Effect)
{
    public const string Pause = Openings.Pause;
    public const string Resume = Openings.Resume;
    public const string Defer = Openings.Defer;
    public const string Withdraw = Openings.Withdraw;
    public const string Retarget = Openings.Retarget;
    public const string Rescope = Openings.Rescope;
    public const string Confirm = Openings.Confirm;
    public const string ClawBack = Openings.ClawBack;

    public static IReadOnlyList<SteeringAction> All { get; } =
    [
        new(Confirm, "Confirm that all is in place", "The holding then changes on its date."),
        new(Pause, "Pause", "Nothing moves until it is resumed."),
        new(Resume, "Resume", "It goes on from where it was paused."),
        new(Defer, "Defer", "The next change of holding is put off, and the gates that must be passed again are reopened."),
        new(Retarget, "Change the target dates", "What is due before them moves with them."),
        new(Rescope, "Take ICBs out", "Those that leave keep what they hold now, and can move again in another transition."),
        new(ClawBack, "Return to NHS England", "A new transition begins that brings the service back."),
        new(Withdraw, "Withdraw", "The transition ends for good, and what it has claimed is given back."),
    ];

    public static SteeringAction Find(string name) =>
        All.FirstOrDefault(action => action.Name == name) ?? throw Refuse.NotFound("action", name);
}
