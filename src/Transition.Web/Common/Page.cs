using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Web.Common.Entries;

namespace Transition.Web.Common;

/// <summary>The answers of pages.</summary>
public static class Page
{
    /// <param name="form">The form that it shows; one with a problem answers with that problem's status.</param>
    public static RazorComponentResult Of<T>(object parameters, FormModel? form = null)
        where T : IComponent => new(typeof(T), parameters)
        {
            StatusCode = form?.Problem is { } problem ? ExceptionProblems.StatusOf(problem.Kind) : StatusCodes.Status200OK,
        };

    /// <summary>Sends a browser on, after a form was taken, to the page that it then shows: to load that again changes nothing.</summary>
    public static RedirectHttpResult See(string address) => TypedResults.Redirect(address);
}
