namespace Transition.Application.Organisations;

/// <summary>Which organisations are wanted; what is null does not matter.</summary>
/// <param name="Kind">For example <c>icb</c> or <c>trust</c>.</param>
/// <param name="AsOf">Only those that exist on the date.</param>
/// <param name="Region">The code of a region.</param>
public sealed record OrganisationQuery(string? Kind = null, DateOnly? AsOf = null, string? Region = null);
