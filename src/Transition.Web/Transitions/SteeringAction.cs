using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Web.Transitions;

/// <summary>Something that a programme manager can do with a transition.</summary>
/// <param name="Name">In the address of its page.</param>
/// <param name="Title">On its link, its page and its button.</param>
/// <param name="Effect">What follows from it, in plain words.</param>
public sealed record SteeringAction(string Name, string Title, string Effect)
{
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Defer = "defer";
    public const string Withdraw = "withdraw";
    public const string Retarget = "retarget";
    public const string Rescope = "rescope";
    public const string Confirm = "confirm";
    public const string ClawBack = "claw-back";

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

    /// <summary>Those that a transition is open to now.</summary>
    /// <param name="atConfirmation">Whether it waits to be confirmed.</param>
    public static IReadOnlyList<SteeringAction> For(TransitionView transition, bool atConfirmation)
    {
        var ended = transition.Status is TransitionStatus.Completed or TransitionStatus.Declined or TransitionStatus.Withdrawn;
        var paused = transition.Status == TransitionStatus.Paused;
        return
        [
            .. All.Where(action => action.Name switch
            {
                Resume => paused,
                Pause or Defer => !ended && !paused,
                Rescope => !ended && transition.Icbs.Count > 1,
                Confirm => !paused && atConfirmation,
                ClawBack => transition is { Status: TransitionStatus.Completed, State: not HoldingState.Nhse },
                _ => !ended,
            }),
        ];
    }
}
