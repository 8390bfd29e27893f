namespace Transition.Application.Notices;

/// <summary>Which notices to list; what is left out does not matter.</summary>
/// <param name="Body">Those that go to this body.</param>
/// <param name="Mine">Those that go to the caller's bodies.</param>
/// <param name="Unread">Those that the caller's bodies have not acknowledged.</param>
public sealed record NoticeQuery(string? Wave = null, string? Body = null, bool? Mine = null, bool? Unread = null);
