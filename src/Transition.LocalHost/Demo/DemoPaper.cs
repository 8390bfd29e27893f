namespace Transition.LocalHost.Demo;

/// <summary>A document of the demonstration.</summary>
/// <param name="Scope">What it speaks for, with the code or id.</param>
/// <param name="Key">What tells it from others of its kind for the same.</param>
public sealed record DemoPaper(string Kind, string Title, (string Thing, string Code) Scope, string Key, IEnumerable<string> Text);
