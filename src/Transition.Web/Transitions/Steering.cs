using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Application.Access;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Transitions;

/// <summary>The forms with which programme managers steer one transition.</summary>
public static class Steering
{
    public static async Task<RazorComponentResult<SteeringPage>> ShowAsync(
        string id, string action, Caller caller, TransitionFacts facts, CancellationToken cancellation)
    {
        var steering = SteeringAction.Find(action);
        var model = await facts.ReadAsync(caller, id, cancellation);
        return model.Actions.Contains(steering)
            ? Pages.Show<SteeringPage, SteeringModel>(new(model, steering))
            : throw Refuse.Conflict("not-now", $"This transition is not open to '{steering.Title}' now. Go back and see what you can do.");
    }

    public static Task<IResult> TakeAsync(
        string id, string action, FormModel form, Caller caller, TransitionDesk desk, TransitionFacts facts, CancellationToken cancellation)
    {
        var steering = SteeringAction.Find(action);
        return Pages.PostAsync<SteeringPage, SteeringModel>(
            form,
            async () =>
            {
                var changed = await SteerAsync(caller, id, steering, form, desk, cancellation);
                return $"{TransitionModel.AddressOf(changed.Id)}?notice=done";
            },
            async () => new(await facts.ReadAsync(caller, id, cancellation), steering));
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
            SteeringAction.Defer => desk.DeferAsync(caller, id, new(Dates(form, _ => form.Date("until")), reason), cancellation),
            SteeringAction.Rescope => desk.RescopeAsync(caller, id, new(form.All("icbs"), reason), cancellation),
            SteeringAction.Confirm => desk.ConfirmAsync(caller, id, new(form["statement"]), cancellation),
            SteeringAction.Retarget => desk.RetargetAsync(caller, id, new(Dates(form, wrong => Targets(form, wrong)), reason), cancellation),
            _ => desk.ClawBackAsync(
                caller, id, new(Dates(form, _ => form.Date("returned")), reason), form.Key, cancellation),
        };
    }

    /// <summary>Reads dates; where one cannot be read, the reason is looked at as well, so that a person hears all of it at once.</summary>
    private static T? Dates<T>(FormModel form, Func<Refusals, T> read)
    {
        var wrong = new Refusals();
        var dates = wrong.Try(() => read(wrong));
        if (wrong.Any)
        {
            wrong.Check(() => Refuse.IfBlank(form["reason"], "reason", "the reason"));
        }

        wrong.ThrowIfAny();
        return dates;
    }

    private static Targets Targets(FormModel form, Refusals wrong) => new(
        wrong.Try(() => form.Date("targets.joint")), wrong.Try(() => form.Date("targets.delegated")),
        wrong.Try(() => form.Date("targets.returned")));
}
