namespace Transition.Web.Common;

/// <summary>A command whose consequences take longer than anybody would wait: its answer says where to look.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAtOnceAttribute : Attribute;
