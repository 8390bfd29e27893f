using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>Who acts, in which role and for which body: what every event is recorded with.</summary>
public sealed record Actor(string Person, string Role, string Organisation, string? OnBehalfOf = null)
{
    /// <summary>What falls due by itself.</summary>
    public static Actor System { get; } = new(By.System, By.System, string.Empty);
}
