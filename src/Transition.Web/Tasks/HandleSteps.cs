using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Tasks;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>A person passes a task on to a colleague, or steps back from it.</summary>
public static class HandleSteps
{
    public static async Task<RazorComponentResult<HandlePage>> ShowPassOnAsync(
        string id, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation) =>
        Pages.Show<HandlePage, HandleModel>(await ReadAsync(id, caller, desk, facts, cancellation));

    public static Task<IResult> PassOnAsync(
        string id, FormModel form, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<HandlePage, HandleModel>(
            form,
            async () =>
            {
                await desk.DelegateAsync(caller, id, new(form["to"]), cancellation);
                return $"{TaskWords.Address(id)}?notice=passed-on";
            },
            () => ReadAsync(id, caller, desk, facts, cancellation));

    public static async Task<RazorComponentResult<HandlePage>> ShowRecuseAsync(
        string id, Caller caller, TaskFacts facts, CancellationToken cancellation) =>
        Pages.Show<HandlePage, HandleModel>(new(await facts.ReadAsync(caller, id, cancellation)));

    public static Task<IResult> RecuseAsync(
        string id, FormModel form, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<HandlePage, HandleModel>(
            form,
            async () =>
            {
                await desk.RecuseAsync(caller, id, new ReasonInput(form["reason"]), cancellation);
                return $"{TaskWords.Address(id)}?notice=recused";
            },
            async () => new(await facts.ReadAsync(caller, id, cancellation)));

    private static async Task<HandleModel> ReadAsync(
        string id, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation)
    {
        var colleagues = await desk.ColleaguesAsync(caller, id, cancellation);
        return new(
            await facts.ReadAsync(caller, id, cancellation), [.. colleagues.Select(person => new Option(person.Id, person.Name))]);
    }
}
