namespace Transition.Domain.Submissions;

/// <summary>
/// A different outcome for some lines of a paper: one service in one footprint, a service wherever it is on the paper, or
/// all services of a footprint.
/// </summary>
public sealed record LineOutcome(string? Service, string? Footprint, Outcome Outcome, string Rationale, DateOnly? Until)
{
    public bool Covers(string service, string footprint) =>
        (Service is null || Service == service) && (Footprint is null || Footprint == footprint);
}
