using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>The daily digest of one's own tasks, in the API and on a page.</summary>
public static class DigestEndpoints
{
    public const string Path = "/digest";

    public static void MapDigest(this IEndpointRouteBuilder api)
    {
        var digest = api.MapGroup(Path).WithTags("Tasks");
        digest.MapGet("/", (Caller caller, DigestDesk desk, CancellationToken cancellation) => desk.GetAsync(caller, cancellation))
            .Needs(Permission.WorkTasks).WithSummary("Whether you get the daily digest of your tasks, and what the newest one said");
        digest.MapPut("/", (DigestInput input, Caller caller, DigestDesk desk, CancellationToken cancellation) => desk.SwitchAsync(caller, input, cancellation))
            .Needs(Permission.WorkTasks).WithSummary("Switches your daily digest on or off");
    }

    public static void MapDigestPage(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ShowAsync).Needs(Permission.WorkTasks);
        portal.MapPost(Path, SwitchAsync).Needs(Permission.WorkTasks);
    }

    private static async Task<RazorComponentResult<DigestPage>> ShowAsync(
        string? notice, Caller caller, DigestDesk desk, CancellationToken cancellation)
    {
        var digest = await desk.GetAsync(caller, cancellation);
        return Pages.Show<DigestPage, DigestView>(digest, notice: notice is null ? null : $"The digest is switched {(digest.On ? "on" : "off")}.");
    }

    private static Task<IResult> SwitchAsync(FormModel form, Caller caller, DigestDesk desk, CancellationToken cancellation) =>
        Pages.PostAsync<DigestPage, DigestView>(
            form,
            () => desk.SwitchAsync(caller, new(form["on"] switch { "yes" => true, "no" => false, _ => null }), cancellation),
            $"{Path}?notice=switched",
            () => desk.GetAsync(caller, cancellation));
}
