namespace Transition.LocalHost.Commands;

/// <summary>Does what a verb says, and returns the process's exit code.</summary>
public delegate Task<int> VerbHandler(LocalHostSession session);
