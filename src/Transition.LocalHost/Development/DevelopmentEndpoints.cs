using Transition.Application.Clock;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.LocalHost.Development;

/// <summary>Demo personas and the business clock, for whoever sits at this machine. Nothing else has these addresses.</summary>
public static class DevelopmentEndpoints
{
    private const string Reason = "In development, to the machine itself, anybody is any demo persona.";

    /// <summary>Maps the addresses if, and only if, the host has called <see cref="DevelopmentServices.AddDevelopment"/>.</summary>
    public static void MapDevelopment(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<DevelopmentTokens>() is null)
        {
            return;
        }

        var development = endpoints.MapGroup("/dev").WithTags("Development").RequireRateLimiting(Rates.Api)
            .AddEndpointFilter<RouteGroupBuilder, LoopbackOnly>();
        development.MapGet("/personas", PersonasAsync).Anyone(Reason).WithSummary("The demo personas");
        development.MapPost("/token", TokenAsync).Anyone(Reason).RequireRateLimiting(Rates.SignIn)
            .WithSummary("A bearer token for a demo persona");
        development.MapGet("/clock", (BusinessClock clock) => new ClockView(clock.GetUtcNow())).Anyone(Reason)
            .WithSummary("The business time");
        development.MapPost("/clock", MoveAsync).Anyone(Reason)
            .WithSummary("Moves the business clock forward and plays every due moment on the way, in order");
    }

    private static async Task<Page<PersonView>> PersonasAsync(IDevelopmentSignIn personas, CancellationToken cancellation) =>
        new([.. (await personas.PersonasAsync(cancellation)).Select(PersonView.Of)], null);

    private static async Task<TokenView> TokenAsync(
        TokenInput input, IDevelopmentSignIn personas, DevelopmentTokens tokens, CancellationToken cancellation)
    {
        var known = await personas.PersonasAsync(cancellation);
        return known.FirstOrDefault(persona => persona.Id == input.Persona) is { } found
            ? new(tokens.Issue(found.Id))
            : throw Refuse.Invalid("persona", $"There is no demo persona '{input.Persona}'. Choose an id from /dev/personas.");
    }

    private static async Task<ClockView> MoveAsync(
        ClockInput input, BusinessClock clock, IBusinessTimeline timeline, CancellationToken cancellation)
    {
        await timeline.MoveToAsync(input.From(clock.GetUtcNow()), cancellation);
        return new(clock.GetUtcNow());
    }
}
