using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Transition.Web.Access;

namespace Transition.Web.Common.OpenApi;

/// <summary>Adds to an operation the headers it takes, who may use it, and the problems it answers with.</summary>
public sealed class OperationDescriber : IOpenApiOperationTransformer
{
    private static readonly (Type Type, string Header, string Meaning)[] Headers =
    [
        (typeof(IdempotencyKey), IdempotencyKey.Header, "A text of your own: sent again, it gives what was created the first time."),
        (typeof(IfMatch), IfMatch.Header, "The ETag of what you loaded."),
    ];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var taken = metadata.OfType<MethodInfo>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).ToHashSet();
        AddHeaders(operation, taken);
        if (metadata.OfType<NeedsAttribute>().FirstOrDefault() is { } needs)
        {
            operation.Description = $"Needs the permission {JsonNamingPolicy.KebabCaseLower.ConvertName(needs.Permission.ToString())}.";
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Schemes.Bearer, context.Document)] = [] }];
        }

        await AddProblemsAsync(operation, context, Statuses(operation, taken, needsPerson: operation.Security is not null), cancellationToken);
    }

    private static void AddHeaders(OpenApiOperation operation, HashSet<Type> taken)
    {
        foreach (var (_, header, meaning) in Headers.Where(header => taken.Contains(header.Type)))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header,
                In = ParameterLocation.Header,
                Required = true,
                Description = meaning,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }
    }

    private static IEnumerable<int> Statuses(OpenApiOperation operation, HashSet<Type> taken, bool needsPerson)
    {
        int[] person = needsPerson ? [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden] : [];
        int[] version = taken.Contains(typeof(IfMatch)) ? [StatusCodes.Status428PreconditionRequired] : [];
        int[] command = operation.RequestBody is null && !taken.Contains(typeof(IdempotencyKey))
            ? []
            :
            [
                StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity,
            ];
        int[] input = operation.Parameters is { Count: > 0 } ? [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound] : [];
        return
        [
            .. person, .. version, .. command, .. input, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable,
        ];
    }

    private static async Task AddProblemsAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, IEnumerable<int> statuses, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation);
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType> { [Problem.ContentType] = new() { Schema = schema } },
            };
        }
    }
}
