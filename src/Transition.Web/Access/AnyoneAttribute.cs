namespace Transition.Web.Access;

/// <summary>An endpoint that is open to everybody, with the reason why.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyoneAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
