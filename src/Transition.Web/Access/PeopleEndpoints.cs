using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Domain.Common;
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
        people.MapGet("/people", ListAsync).Needs(Permission.ManagePeople).WithSummary("Everybody who may sign in");
        people.MapGet("/people/{id}", GetAsync).Needs(Permission.ManagePeople).WithSummary("A person with their roles");
        people.MapPost("/people", RegisterAsync).Needs(Permission.ManagePeople)
            .WithSummary("Enters a person, or changes their name or roles");
    }

    private static async Task<Page<PersonView>> ListAsync(
        string? next, int? limit, Caller caller, PeopleDesk desk, CancellationToken cancellation)
    {
        var page = await desk.ListAsync(caller, new(next, limit), cancellation);
        return new([.. page.Items.Select(PersonView.Of)], page.Next);
    }

    private static async Task<PersonView> GetAsync(string id, PeopleDesk desk, CancellationToken cancellation) =>
        await desk.FindAsync(id, cancellation) is { } person ? PersonView.Of(person) : throw Refuse.NotFound("person", id);

    private static async Task<Created<PersonView>> RegisterAsync(
        PeopleInput input, IdempotencyKey key, Caller caller, PeopleDesk desk, CancellationToken cancellation)
    {
        // A person has an id of their own, so that the same request twice is the same person without the key.
        _ = key;
        var person = await desk.RegisterAsync(caller, input, cancellation);
        return TypedResults.Created($"/api/people/{Uri.EscapeDataString(person.Id)}", PersonView.Of(person));
    }
}
