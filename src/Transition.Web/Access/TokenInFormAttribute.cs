namespace Transition.Web.Access;

/// <summary>
/// A form with a file, which is read once, as it comes: its first field is the proof that it comes from one of this site's own
/// pages, and its reader checks it before anything else.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TokenInFormAttribute : Attribute;
