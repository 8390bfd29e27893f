namespace Transition.Domain.Common;

/// <summary>The name under which an event type is stored. It never changes, whatever becomes of the class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
