namespace Transition.LocalHost.Demo;

/// <summary>What happens on one day of the demonstration. Safe to repeat while the day is not over.</summary>
public sealed record DemoStep(DateOnly On, string What, Func<CancellationToken, Task> DoAsync);
