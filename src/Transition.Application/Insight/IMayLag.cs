namespace Transition.Application.Insight;

/// <summary>
/// A read model whose changes other processes may see half a second late, because they are gathered. Each of its changes has to
/// come out the same whatever the order: a newer entry stays when an older one is shown after it.
/// </summary>
public interface IMayLag;
