using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Transition.Web.Common;

public static class CascadeConventions
{
    /// <summary>Has every command of a group pass the <see cref="CascadeFilter"/>. What only reads has nothing to wait for.</summary>
    public static RouteGroupBuilder CascadeCommands(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (IsCommand(endpoint))
            {
                endpoint.FilterFactories.Add(Create);
            }
        });
        return group;
    }

    private static bool IsCommand(EndpointBuilder endpoint) =>
        endpoint.Metadata.OfType<IHttpMethodMetadata>().Any(known => !known.HttpMethods.All(HttpMethods.IsGet));

    private static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var filter = ActivatorUtilities.CreateInstance<CascadeFilter>(context.ApplicationServices);
        return invocation => filter.InvokeAsync(invocation, next);
    }
}
