using Transition.Domain.Common;

namespace Transition.Domain.Organisations;

/// <summary>A body was entered, or what is known of it was corrected.</summary>
[EventName("organisation-registered")]
public sealed record OrganisationRegistered(OrganisationFacts Facts) : IEvent;
