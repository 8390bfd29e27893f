using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>Who may sign in, and who you are.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup(string.Empty).WithTags("Access");
        people.MapGet("/me", (Caller caller) => PersonView.Of(caller)).Needs(Permission.ReadRegister)
            .WithSummary("Who you are, with the roles that you have now");
        people.MapGet("/people", ListAsync).Needs(Permission.Audit).WithSummary("Everybody who may sign in");
        people.MapPost("/people", RegisterAsync).Needs(Permission.ManagePeople)
            .WithSummary("Enters a person, or changes their name or roles");
        people.MapGet("/people/{id}", GetAsync).Needs(Permission.Audit).WithSummary("A person with their roles");
        people.MapPost("/people/{id}/grant", GrantAsync).Needs(Permission.ManagePeople)
            .WithSummary("Gives a person a role, or changes the dates of one that they have");
        people.MapPost("/people/{id}/revoke", RevokeAsync).Needs(Permission.ManagePeople)
            .WithSummary("Takes a role away from a person, from now on");
    }

    private static async Task<Page<PersonView>> ListAsync(
        string? search, string? next, int? limit, Caller caller, PeopleDesk desk, CancellationToken cancellation)
    {
        var page = await desk.ListAsync(caller, search, new(next, limit), cancellation);
        return new([.. page.Items.Select(PersonView.Of)], page.Next);
    }

    private static async Task<PersonView> GetAsync(string id, Caller caller, PeopleDesk desk, CancellationToken cancellation) =>
        PersonView.Of(await desk.GetAsync(caller, id, cancellation));

    private static async Task<Created<PersonView>> RegisterAsync(
        PeopleInput input, IdempotencyKey key, Caller caller, PeopleDesk desk, CancellationToken cancellation)
    {
        // A person has an id of their own, so that the same request twice is the same person without the key.
        _ = key;
        var person = await desk.RegisterAsync(caller, input, cancellation);
        return TypedResults.Created($"/api/people/{Uri.EscapeDataString(person.Id)}", PersonView.Of(person));
    }

    private static async Task<PersonView> GrantAsync(
        string id, RoleInput input, Caller caller, PeopleDesk desk, CancellationToken cancellation) =>
        PersonView.Of(await desk.GrantAsync(caller, id, input, cancellation));

    private static async Task<PersonView> RevokeAsync(
        string id, RoleInput input, Caller caller, PeopleDesk desk, CancellationToken cancellation) =>
        PersonView.Of(await desk.RevokeAsync(caller, id, input, cancellation));
}
