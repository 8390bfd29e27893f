using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>Services left what is to be confirmed, because their transition ended.</summary>
[EventName("attestation-services-left")]
public sealed record ServicesLeft(ImmutableList<string> Services) : IEvent;
