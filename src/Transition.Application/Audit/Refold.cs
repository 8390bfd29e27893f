using System.Security.Cryptography;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Domain.Common;

namespace Transition.Application.Audit;

/// <summary>Folds the events of one kind of aggregate anew, to compare with the snapshot that was kept.</summary>
internal abstract class Refold
{
    public abstract string Kind { get; }

    public static Refold Of<T>()
        where T : class, IAggregate<T> => new Folding<T>();

    public abstract object Empty(string id);

    public abstract object Apply(object state, IEvent happened);

    public abstract byte[] Encode(object state);

    /// <summary>A hash that two states share if they are the same, whatever the order in which their entries were added.</summary>
    public abstract Hash256 HashOfState(object state);

    /// <returns>Null if an earlier version has kept it in another shape: then nobody reads it.</returns>
    /// <exception cref="System.Text.Json.JsonException">The snapshot is not a state of this kind.</exception>
    public abstract Hash256? HashOfSnapshot(ReadOnlyMemory<byte> snapshot);

    private sealed class Folding<T> : Refold
        where T : class, IAggregate<T>
    {
        public override string Kind => T.Kind;

        public override object Empty(string id) => T.Empty(id);

        public override object Apply(object state, IEvent happened) => ((T)state).Apply(happened);

        public override byte[] Encode(object state) => KeptState.Encode((T)state);

        /// <summary>Written and read once, as the kept one has been.</summary>
        public override Hash256 HashOfState(object state) => HashOfSnapshot(Encode(state))!.Value;

        public override Hash256? HashOfSnapshot(ReadOnlyMemory<byte> snapshot) => KeptState.TryDecode<T>(snapshot.Span, out var state)
            ? Hash256.Of(SHA256.HashData(DomainJson.Encode(state)))
            : null;
    }
}
