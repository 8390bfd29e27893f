namespace Transition.Domain.Common;

/// <summary>Who gives a command, and when: what every decision may depend on.</summary>
/// <param name="Person">Id of the person; <see cref="System"/> for what falls due by itself.</param>
/// <param name="Now">Business time.</param>
public readonly record struct By(string Person, DateTimeOffset Now)
{
    public const string System = "system";

    /// <summary>The date in London.</summary>
    public DateOnly Today => London.DateOf(Now);
}
