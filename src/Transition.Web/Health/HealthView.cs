namespace Transition.Web.Health;

/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
public sealed record HealthView(string Status);
