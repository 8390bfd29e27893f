using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>The page on which people say who stands in for them.</summary>
public static class DeputyPages
{
    public const string Path = "/deputies";

    public static void MapDeputyPages(this IEndpointRouteBuilder portal)
    {
        var deputies = portal.MapGroup(Path);
        deputies.MapGet("/", ShowAsync).Needs(Permission.WorkTasks);
        deputies.MapPost("/", NameAsync).Needs(Permission.WorkTasks);
        deputies.MapPost("/end", EndAsync).Needs(Permission.WorkTasks);
    }

    private static async Task<RazorComponentResult<DeputiesPage>> ShowAsync(
        string? notice, Caller caller, Deputies deputies, NameReader names, CancellationToken cancellation) =>
        Pages.Show<DeputiesPage, DeputiesModel>(await ReadAsync(caller, deputies, names, cancellation), notice: notice switch
        {
            "named" => "Your deputy finds your tasks among their own for these days. What they do is recorded with both names.",
            "ended" => "They no longer stand in for you.",
            _ => null,
        });

    private static Task<IResult> NameAsync(FormModel form, Caller caller, Deputies deputies, NameReader names, CancellationToken cancellation) =>
        DoAsync(form, "named", caller, deputies, names, () => deputies.NameAsync(caller, Read(form), cancellation), cancellation);

    private static Task<IResult> EndAsync(FormModel form, Caller caller, Deputies deputies, NameReader names, CancellationToken cancellation) =>
        DoAsync(form, "ended", caller, deputies, names, () => deputies.EndAsync(caller, Read(form), cancellation), cancellation);

    private static Task<IResult> DoAsync(
        FormModel form, string notice, Caller caller, Deputies deputies, NameReader names, Func<Task> command, CancellationToken cancellation) =>
        Pages.PostAsync<DeputiesPage, DeputiesModel>(
            form,
            async () =>
            {
                await command();
                return $"{Path}?notice={notice}";
            },
            () => ReadAsync(caller, deputies, names, cancellation));

    private static DeputyInput Read(FormModel form)
    {
        var role = (form["role"] ?? string.Empty).Split('|');
        return new(
            form["to"], role[0], role.ElementAtOrDefault(1), role.ElementAtOrDefault(2) is { Length: > 0 } capacity ? capacity : null,
            form.Date("from"), form.Date("until"), form["reason"]);
    }

    private static async Task<DeputiesModel> ReadAsync(Caller caller, Deputies deputies, NameReader names, CancellationToken cancellation)
    {
        var candidates = await deputies.CandidatesAsync(caller, cancellation);
        return new(
            caller, (await deputies.ListAsync(caller, cancellation)).Items,
            [.. candidates.Select(person => new Option(person.Id, person.Name))], await names.ReadAsync(caller, cancellation));
    }
}
