using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>A gate began to wait for the agreement.</summary>
[EventName("agreement-needed")]
public sealed record AgreementNeeded(AgreementNeed Need) : IEvent;
