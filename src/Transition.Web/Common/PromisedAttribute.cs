namespace Transition.Web.Common;

/// <summary>
/// A command that many give at the same time. Where this process is alone, it is answered once it is durable; whoever reads next
/// waits for what it has caused.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PromisedAttribute : Attribute;
