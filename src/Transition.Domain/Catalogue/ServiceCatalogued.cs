using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A service was entered in the catalogue, or what is known of it was corrected.</summary>
[EventName("service-catalogued")]
public sealed record ServiceCatalogued(ServiceFacts Facts) : IEvent;
