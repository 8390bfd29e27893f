using Transition.Domain.Common;

namespace Transition.Domain.Tests.Sequences;

/// <summary>Something that is asked of an aggregate, with words for it.</summary>
internal sealed record Command<T>(string Words, Func<T, IReadOnlyList<IEvent>> Decide)
{
    public override string ToString() => Words;
}
