namespace Transition.Web.Access;

/// <summary>A form that must come from a page of this site although nobody is signed in yet.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FromOwnPageAttribute : Attribute;
