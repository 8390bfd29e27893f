using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Common;

/// <summary>The answers of the portal: a page, a page with a form to mend, or the way on after a form was taken.</summary>
public static class Pages
{
    /// <param name="form">The form that it shows: one with a problem gives the page its status.</param>
    /// <param name="notice">What has just been done.</param>
    public static RazorComponentResult<TPage> Show<TPage, TModel>(TModel model, FormModel? form = null, string? notice = null)
        where TPage : PageOf<TModel> =>
        new(new { Model = model, Form = form ?? FormModel.Empty, Notice = notice }) { StatusCode = form?.Status ?? StatusCodes.Status200OK };

    /// <summary>The page that answers a question, or the same page with all that is wrong in the question.</summary>
    /// <param name="mend">What the page shows without an answer.</param>
    public static async Task<IResult> AnswerAsync<TPage, TModel>(
        FormModel asked, Func<Task<TModel>> answer, Func<TModel> mend)
        where TPage : PageOf<TModel>
    {
        try
        {
            return Show<TPage, TModel>(await answer(), asked);
        }
        catch (RefusedException refused) when (asked.IsMendedFor(refused))
        {
            return new PageToMend<TPage, TModel>(mend(), asked, refused);
        }
    }

    /// <summary>Leads on to the page that shows what has come of a form, or shows the form again with all that is wrong in it.</summary>
    /// <param name="command">Gives the address of that page.</param>
    /// <param name="mend">Reads what the form's own page shows.</param>
    public static Task<IResult> PostAsync<TPage, TModel>(FormModel form, Func<Task<string>> command, Func<Task<TModel>> mend)
        where TPage : PageOf<TModel> =>
        TakeAsync<TPage, TModel>(form, async () => new SeeOther(await command()), mend);

    /// <summary>As above, where the address is known beforehand.</summary>
    public static Task<IResult> PostAsync<TPage, TModel>(FormModel form, Func<Task> command, string then, Func<Task<TModel>> mend)
        where TPage : PageOf<TModel> =>
        PostAsync<TPage, TModel>(
            form,
            async () =>
            {
                await command();
                return then;
            },
            mend);

    /// <summary>As the others, where a step of a form may lead to another page.</summary>
    public static async Task<IResult> TakeAsync<TPage, TModel>(FormModel form, Func<Task<IResult>> step, Func<Task<TModel>> mend)
        where TPage : PageOf<TModel>
    {
        try
        {
            return await step();
        }
        catch (RefusedException refused) when (form.IsMendedFor(refused))
        {
            return new PageToMend<TPage, TModel>(await mend(), form, refused);
        }
    }
}
