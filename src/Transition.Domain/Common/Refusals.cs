namespace Transition.Domain.Common;

/// <summary>Collects what is wrong with an input, so that a person hears all of it at once.</summary>
public sealed class Refusals
{
    private readonly List<RefusedException> all = [];

    public bool Any => all.Count > 0;

    public void Add(RefusedException refused) => all.AddRange(refused.All);

    /// <summary>What is read; nothing where it is refused.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RefusedException refused)
        {
            Add(refused);
            return default;
        }
    }

    public void Check(Action rule) => Try<object?>(() =>
    {
        rule();
        return null;
    });

    /// <summary>Refuses with everything that was collected, the first in front.</summary>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new RefusedException(all);
        }
    }
}
