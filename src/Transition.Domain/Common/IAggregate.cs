namespace Transition.Domain.Common;

/// <summary>
/// An event-sourced aggregate: an immutable state that is nothing but its events, applied in order.
/// </summary>
/// <typeparam name="TSelf">The aggregate itself.</typeparam>
public interface IAggregate<TSelf>
    where TSelf : IAggregate<TSelf>
{
    /// <summary>The name of this kind of aggregate; also the name of its table.</summary>
    static abstract string Kind { get; }

    /// <summary>The state before the first event.</summary>
    static abstract TSelf Empty(string id);

    string Id { get; }

    /// <summary>The state after <paramref name="happened"/>; events of an unknown type are a defect and throw.</summary>
    TSelf Apply(IEvent happened);
}
