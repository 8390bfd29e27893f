using Transition.Domain.Common;

namespace Transition.Domain.Tests.Sequences;

/// <summary>Something that is asked of an aggregate, with words for it.</summary>
/// <param name="Counts">Whether it happens as often as it is said, such as another try of a message; else the second time gives no event.</param>
internal sealed record Command<T>(string Words, Func<T, IReadOnlyList<IEvent>> Decide, bool Counts = false)
{
    public override string ToString() => Words;
}
