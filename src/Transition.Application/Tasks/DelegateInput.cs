namespace Transition.Application.Tasks;

/// <summary>To whom a task is passed on: the id of a person who speaks for the same body.</summary>
public sealed record DelegateInput(string? To);
