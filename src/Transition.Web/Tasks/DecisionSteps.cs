using Microsoft.AspNetCore.Http;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>From the form of a decision over a last look to its record. What was entered goes along until it is final.</summary>
public static class DecisionSteps
{
    private const string Add = "add-";

    public static Task<IResult> TakeAsync(
        string id, FormModel posted, Caller caller, AnswerDesk desk, TaskFacts facts, CancellationToken cancellation)
    {
        var form = DecisionForm.Tidy(posted);
        return Pages.TakeAsync<TaskPage, TaskModel>(
            form,
            async () => form["step"] switch
            {
                "change" => await FormAsync(form),
                { } step when step.StartsWith(Add, StringComparison.Ordinal) => await FormAsync(DecisionForm.WithRow(form, step[Add.Length..])),
                "confirm" => await ConfirmAsync(),
                _ => await CheckAsync(),
            },
            ReadAsync);

        Task<TaskModel> ReadAsync() => facts.ReadAsync(caller, id, cancellation);

        async Task<IResult> FormAsync(FormModel shown) => Pages.Show<TaskPage, TaskModel>(await ReadAsync(), shown);

        async Task<IResult> CheckAsync()
        {
            var input = DecisionForm.Read(form);
            await desk.CheckDecisionAsync(caller, id, input, cancellation);
            return Pages.Show<CheckDecisionPage, CheckModel>(new(await ReadAsync(), input), form);
        }

        async Task<IResult> ConfirmAsync()
        {
            await desk.DecideAsync(caller, id, DecisionForm.Read(form), cancellation);
            return new SeeOther($"{TaskWords.Address(id)}/done");
        }
    }
}
