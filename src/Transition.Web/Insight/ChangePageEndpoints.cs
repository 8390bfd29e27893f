using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>The page of what has changed.</summary>
public static class ChangePageEndpoints
{
    public const string Path = "/changes";

    private const int Most = 100;

    public static void MapChangePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ShowAsync).Needs(Permission.ReadTransitions);
        portal.MapPost(Path + "/read", MarkAsync).Needs(Permission.ReadTransitions);
    }

    private static async Task<RazorComponentResult<ChangesPage>> ShowAsync(
        FormModel asked, Caller caller, ChangeReader changes, CancellationToken cancellation) =>
        Pages.Show<ChangesPage, ChangesModel>(await changes.ReadAsync(caller, asked["show"] == "unread", Most, cancellation), asked);

    /// <summary>Takes as read what the page has shown, and nothing that has happened since.</summary>
    private static async Task<SeeOther> MarkAsync(FormModel form, Caller caller, ChangesDesk desk, CancellationToken cancellation)
    {
        await desk.MarkAsync(caller, form.All("ids"), cancellation);
        return new(form["back"] == Path ? Path : "/#changes");
    }
}
