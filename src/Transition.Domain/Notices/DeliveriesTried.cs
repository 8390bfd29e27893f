using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Notices;

/// <summary>E-mails of a notice were tried.</summary>
[EventName("notice-deliveries-tried")]
public sealed record DeliveriesTried(ImmutableList<Delivery> Deliveries) : IEvent;
