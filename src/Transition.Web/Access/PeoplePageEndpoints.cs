using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>The pages of the people who may sign in, for administrators and, to read, for auditors.</summary>
public static class PeoplePageEndpoints
{
    public const string Path = "/people";
    public const string AddPath = Path + "/add";

    private const int Rows = 50;

    public static void MapPeoplePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.Audit);
        portal.MapGet(AddPath, ShowAdd).Needs(Permission.ManagePeople);
        portal.MapPost(AddPath, AddAsync).Needs(Permission.ManagePeople);
        portal.MapGet(Path + "/{id}", ShowAsync).Needs(Permission.Audit);
        portal.MapPost(Path + "/{id}/grant", GrantAsync).Needs(Permission.ManagePeople);
        portal.MapGet(Path + "/{id}/revoke", ShowRevokeAsync).Needs(Permission.ManagePeople);
        portal.MapPost(Path + "/{id}/revoke", RevokeAsync).Needs(Permission.ManagePeople);
    }

    private static async Task<IResult> ListAsync(
        FormModel asked, string? next, Caller caller, PeopleDesk desk, PeopleFacts facts, NameReader names, CancellationToken cancellation)
    {
        var model = new PeopleModel(await names.ReadAsync(caller, cancellation), null, facts.Today, caller.May(Permission.ManagePeople));
        return await Pages.AnswerAsync<PeoplePage, PeopleModel>(
            asked,
            async () => model with { Found = await desk.ListAsync(caller, asked["text"], new PageRequest(next, Rows), cancellation) },
            () => model);
    }

    private static RazorComponentResult<AddPersonPage> ShowAdd(HttpContext context) =>
        Pages.Show<AddPersonPage, AddPersonModel>(AddModel(context));

    private static Task<IResult> AddAsync(
        FormModel form, HttpContext context, Caller caller, PeopleDesk desk, CancellationToken cancellation) =>
        Pages.PostAsync<AddPersonPage, AddPersonModel>(
            form,
            async () =>
            {
                var model = AddModel(context);
                var input = new PeopleInput(form["id"], form["name"], null, model.Tenants.Count == 0 ? null : form["tenant"] ?? "", form["objectId"]);
                var person = await desk.RegisterAsync(caller, input, cancellation);
                return $"{PersonModel.AddressOf(person.Id)}?notice=added";
            },
            () => Task.FromResult(AddModel(context)));

    private static async Task<RazorComponentResult<PersonPage>> ShowAsync(
        string id, string? notice, Caller caller, PeopleFacts facts, CancellationToken cancellation) =>
        Pages.Show<PersonPage, PersonModel>(await facts.ReadAsync(caller, id, cancellation), notice: notice switch
        {
            "added" => "The person has been added. Give them a role below: without one they see nothing.",
            "given" => "The role has been given.",
            "taken" => "The role has been taken away.",
            _ => null,
        });

    private static Task<IResult> GrantAsync(
        string id, FormModel form, Caller caller, PeopleDesk desk, PeopleFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<PersonPage, PersonModel>(
            form,
            async () =>
            {
                await desk.GrantAsync(caller, id, RoleOf(form), cancellation);
                return $"{PersonModel.AddressOf(id)}?notice=given";
            },
            () => facts.ReadAsync(caller, id, cancellation));

    private static async Task<RazorComponentResult<RevokePage>> ShowRevokeAsync(
        string id, FormModel asked, Caller caller, PeopleFacts facts, CancellationToken cancellation) =>
        Pages.Show<RevokePage, RevokeModel>(await RevokeModelAsync(id, asked, caller, facts, cancellation), asked);

    private static Task<IResult> RevokeAsync(
        string id, FormModel form, Caller caller, PeopleDesk desk, PeopleFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<RevokePage, RevokeModel>(
            form,
            async () =>
            {
                await desk.RevokeAsync(caller, id, RoleOf(form), cancellation);
                return $"{PersonModel.AddressOf(id)}?notice=taken";
            },
            () => RevokeModelAsync(id, form, caller, facts, cancellation));

    private static async Task<RevokeModel> RevokeModelAsync(
        string id, FormModel asked, Caller caller, PeopleFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(caller, id, cancellation);
        var held = new Domain.Access.Grant(asked["role"] ?? string.Empty, asked["organisation"] ?? string.Empty, asked["capacity"]);
        return model.Person.Grants.Find(held.IsSameRole) is { } grant
            ? new(model, grant)
            : throw Refuse.NotFound("role of this person", held.Role);
    }

    private static RoleInput RoleOf(FormModel form)
    {
        var wrong = new Refusals();
        var role = wrong.Try(() => Refuse.IfBlank(form["role"], "role", "the role"));
        var organisation = wrong.Try(() => Refuse.IfBlank(form["organisation"], "organisation", "the body that the role is for"));
        var from = wrong.Try(() => form.Date("from"));
        var until = wrong.Try(() => form.Date("until"));
        wrong.ThrowIfAny();
        return new(role, organisation, form["capacity"], from, until, form["reason"]);
    }

    private static AddPersonModel AddModel(HttpContext context) => new(
        [.. (context.RequestServices.GetService<EntraOptions>()?.Tenants ?? []).Select(tenant => new Option($"{tenant:D}", $"{tenant:D}"))]);
}
