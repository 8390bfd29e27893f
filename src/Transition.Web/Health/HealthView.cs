namespace Transition.Web.Health;

/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
/// <param name="Parked">How many aggregates are set aside, when the storage was asked; administrators can read which and why.</param>
public sealed record HealthView(string Status, int? Parked = null);
