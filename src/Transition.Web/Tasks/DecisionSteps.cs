using Microsoft.AspNetCore.Http;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Web.Common;
using Transition.Web.Common.Entries;

namespace Transition.Web.Tasks;

/// <summary>From the form of a decision over a last look to its record. What was entered goes along until it is final.</summary>
public static class DecisionSteps
{
    private const string Add = "add-";

    public static async Task<IResult> TakeAsync(
        string id, HttpContext context, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation)
    {
        var form = DecisionForm.Tidy(await FormModel.ReadAsync(context, cancellation));
        try
        {
            return form["step"] switch
            {
                "change" => await FormAsync(form),
                { } step when step.StartsWith(Add, StringComparison.Ordinal) => await FormAsync(DecisionForm.WithRow(form, step[Add.Length..])),
                "confirm" => await ConfirmAsync(),
                _ => await CheckAsync(),
            };
        }
        catch (RefusedException refused) when (refused.Field is not null && refused.Kind != RefusalKind.Stale)
        {
            return await FormAsync(form with { Problem = refused });
        }

        async Task<IResult> FormAsync(FormModel shown) =>
            Page.Of<TaskPage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Form = shown }, shown);

        async Task<IResult> CheckAsync()
        {
            var input = DecisionForm.Read(form);
            await desk.CheckDecisionAsync(caller, id, input, cancellation);
            return Page.Of<CheckDecisionPage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Form = form, Input = input });
        }

        async Task<IResult> ConfirmAsync()
        {
            await desk.DecideAsync(caller, id, DecisionForm.Read(form), cancellation);
            return Page.See($"{TaskWords.Address(id)}/done");
        }
    }
}
