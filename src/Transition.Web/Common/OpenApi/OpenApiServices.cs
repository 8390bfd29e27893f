using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Transition.Application.Common;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
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
            options.AddSchemaTransformer(DescribeSelection);
        });

    /// <summary>The one type that writes itself.</summary>
    private static Task DescribeSelection(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(ServiceSelection))
        {
            schema.Description = "Codes of services, or a suitability for all services that have it.";
            schema.OneOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetValues<Suitability>().Select(value => (JsonNode)Choice.NameOf(value))] },
            ];
        }

        return Task.CompletedTask;
    }

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
