using Microsoft.AspNetCore.Builder;
using Transition.Application.Access;

namespace Transition.Web.Access;

/// <summary>Says of an endpoint who may use it. One that says nothing refuses everybody.</summary>
public static class AccessConventions
{
    public static T Needs<T>(this T endpoint, Permission permission)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(permission));

    public static T Anyone<T>(this T endpoint, string reason)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AnyoneAttribute(reason));
}
