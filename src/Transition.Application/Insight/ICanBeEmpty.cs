namespace Transition.Application.Insight;

/// <summary>A read model that is not kept when there is nothing in it, so that what has emptied is like what never was.</summary>
public interface ICanBeEmpty
{
    bool IsEmpty { get; }
}
