using Transition.Domain.Submissions;

namespace Transition.Domain.Waves;

/// <summary>What was said of one service.</summary>
public sealed record LineAnswer(string Service, Outcome Outcome, DateOnly? Until = null, string Reason = "");
