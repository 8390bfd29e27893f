using Transition.Application.Access;

namespace Transition.Web.Access;

/// <summary>An endpoint for people who have a permission; it is checked before the endpoint is reached.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
