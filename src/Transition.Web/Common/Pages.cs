using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Common;

/// <summary>Pages as answers. Each page takes one parameter, its model.</summary>
public static class Pages
{
    public static RazorComponentResult<TPage> Show<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(new { Model = model }) { StatusCode = status };

    /// <summary>What a question or a command gives, or what the person has to mend first.</summary>
    public static async Task<(T? Value, FormProblem? Problem)> TryAsync<T>(Func<Task<T>> attempt)
        where T : class
    {
        try
        {
            return (await attempt(), null);
        }
        catch (RefusedException refused) when (FormProblem.Mends(refused))
        {
            return (null, FormProblem.Of(refused));
        }
    }

    /// <summary>The page, or the same page with what was wrong in the question.</summary>
    public static async Task<RazorComponentResult<TPage>> AnswerAsync<TPage, TModel>(
        Func<Task<TModel>> answer, Func<FormProblem, TModel> mend)
        where TPage : IComponent
        where TModel : class
    {
        var (model, problem) = await TryAsync(answer);
        return problem is null ? Show<TPage, TModel>(model!) : Show<TPage, TModel>(mend(problem), problem.Status);
    }

    /// <summary>Leads to the page after a command, or shows the form again with what was wrong in it.</summary>
    /// <param name="command">Gives the address of the page that shows what has come of it.</param>
    public static async Task<IResult> PostAsync<TPage, TModel>(Func<Task<string>> command, Func<FormProblem, TModel> mend)
        where TPage : IComponent
    {
        var (address, problem) = await TryAsync(command);
        return problem is null ? new SeeOther(address!) : Show<TPage, TModel>(mend(problem), problem.Status);
    }
}
