using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>What happens to the services, the staff and the contracts when the agreement ends was written down.</summary>
/// <param name="Evidence">Documents: <c>id@version</c>.</param>
[EventName("exit-planned")]
public sealed record ExitPlanned(string Plan, ImmutableList<string> Evidence, string By, DateTimeOffset At) : IEvent;
