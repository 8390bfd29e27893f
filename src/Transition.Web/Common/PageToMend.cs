using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Common;

/// <summary>The page of a form again, with nothing lost and all that was wrong in it.</summary>
public sealed class PageToMend<TPage, TModel>(TModel model, FormModel form, RefusedException refused) : IResult
    where TPage : PageOf<TModel>
{
    private const string SentBefore = "This form has been sent before, with something else in it. Load the page again, then enter what is to be sent now.";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var refusals = httpContext.RequestServices.GetRequiredService<RefusalProblems>();
        var problems = (await refusals.OfAsync(refused, httpContext.RequestAborted)).Select(InForm);
        await Pages.Show<TPage, TModel>(model, form with { Problems = [.. problems] }).ExecuteAsync(httpContext);
    }

    /// <summary>That somebody else was faster, or that a form was sent before, is the fault of no field; a page knows nothing of keys.</summary>
    private static Problem InForm(Problem problem) => problem.Code == Refuse.KeyReusedCode
        ? new(problem.Status, problem.Code, SentBefore)
        : new(
            problem.Status, problem.Code, Words.Sentence(problem.Detail),
            problem.Status == StatusCodes.Status412PreconditionFailed ? null : problem.Field);
}
