using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>A party gave notice; the rule of the agreement says when it ends.</summary>
/// <param name="Ends">The last day.</param>
[EventName("notice-given")]
public sealed record NoticeGiven(string Party, string By, string Reason, DateOnly On, DateOnly Ends) : IEvent;
