using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Application.Access;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Web.Common;
using Transition.Web.Common.Entries;

namespace Transition.Web.Transitions;

/// <summary>The forms with which programme managers steer one transition.</summary>
public static class Steering
{
    public static async Task<RazorComponentResult> ShowAsync(
        string id, string action, Caller caller, TransitionFacts facts, CancellationToken cancellation)
    {
        var steering = SteeringAction.Find(action);
        var model = await facts.ReadAsync(caller, id, cancellation);
        return model.Actions.Contains(steering)
            ? PageOf(model, steering, FormModel.Empty)
            : throw Refuse.Conflict("not-now", $"This transition is not open to '{steering.Title}' now. Go back and see what you can do.");
    }

    public static async Task<IResult> TakeAsync(
        string id, string action, HttpContext context, Caller caller, TransitionDesk desk, TransitionFacts facts,
        CancellationToken cancellation)
    {
        var steering = SteeringAction.Find(action);
        var form = await FormModel.ReadAsync(context, cancellation);
        try
        {
            var changed = await SteerAsync(caller, id, steering, form, desk, cancellation);
            return Page.See($"{TransitionModel.AddressOf(changed.Id)}?notice=done");
        }
        catch (RefusedException refused) when (refused.Field is not null)
        {
            return PageOf(await facts.ReadAsync(caller, id, cancellation), steering, form with { Problem = refused });
        }
    }

    private static Task<TransitionView> SteerAsync(
        Caller caller, string id, SteeringAction action, FormModel form, TransitionDesk desk, CancellationToken cancellation)
    {
        var reason = form["reason"];
        return action.Name switch
        {
            SteeringAction.Pause => desk.PauseAsync(caller, id, new(reason), cancellation),
            SteeringAction.Resume => desk.ResumeAsync(caller, id, new(reason), cancellation),
            SteeringAction.Withdraw => desk.WithdrawAsync(caller, id, new(reason), cancellation),
            SteeringAction.Defer => desk.DeferAsync(caller, id, new(form.Date("until"), reason), cancellation),
            SteeringAction.Rescope => desk.RescopeAsync(caller, id, new(form.All("icbs"), reason), cancellation),
            SteeringAction.Confirm => desk.ConfirmAsync(caller, id, new(form["statement"]), cancellation),
            SteeringAction.Retarget => desk.RetargetAsync(caller, id, new(Targets(form), reason), cancellation),
            _ => desk.ClawBackAsync(
                caller, id, new(form.Date("returned"), reason), Refuse.IfBlank(form["key"], "key", "the key of the form"), cancellation),
        };
    }

    private static Targets Targets(FormModel form) =>
        new(form.Date("targets.joint"), form.Date("targets.delegated"), form.Date("targets.returned"));

    private static RazorComponentResult PageOf(TransitionModel model, SteeringAction action, FormModel form) =>
        Page.Of<SteeringPage>(new { Model = model, Action = action, Form = form }, form);
}
