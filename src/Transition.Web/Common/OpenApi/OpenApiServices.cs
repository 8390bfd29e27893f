using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Transition.Web.Access;

namespace Transition.Web.Common.OpenApi;

/// <summary>The description of the API at <c>/openapi/v1.json</c>.</summary>
public static class OpenApiServices
{
    public static IServiceCollection AddTransitionOpenApi(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer(Describe);
            options.AddOperationTransformer<OperationDescriber>();
        });

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new()
        {
            Title = "Transition",
            Version = "v1",
            Description = "Moves specialised services from NHS England, through a joint committee, to integrated care boards, "
                + "and keeps the register of who holds what. Every error is a problem detail (RFC 9457).",
        };
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Schemes.Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
        };
        return Task.CompletedTask;
    }
}
