namespace Transition.Application.Tasks;

/// <summary>Whether the caller wants the daily digest.</summary>
public sealed record DigestInput(bool? On);
