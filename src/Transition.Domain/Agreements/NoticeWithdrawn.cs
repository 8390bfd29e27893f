using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>The party that gave notice took it back; the agreement goes on as it was.</summary>
/// <param name="Until">Its last day before the notice; null if it had none.</param>
[EventName("notice-withdrawn")]
public sealed record NoticeWithdrawn(string Party, string By, string Reason, DateOnly? Until = null) : IEvent;
