using System.Security.Cryptography;
using System.Text.Json;
using Transition.Application.Common;
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

    /// <exception cref="JsonException">The snapshot is not a state of this kind.</exception>
    public abstract Hash256 HashOfSnapshot(ReadOnlyMemory<byte> snapshot);

    private sealed class Folding<T> : Refold
        where T : class, IAggregate<T>
    {
        public override string Kind => T.Kind;

        public override object Empty(string id) => T.Empty(id);

        public override object Apply(object state, IEvent happened) => ((T)state).Apply(happened);

        public override Hash256 HashOfState(object state) => HashOfSnapshot(Encode(state));

        public override byte[] Encode(object state) => JsonSerializer.SerializeToUtf8Bytes((T)state, DomainJson.Options);

        public override Hash256 HashOfSnapshot(ReadOnlyMemory<byte> snapshot)
        {
            var state = JsonSerializer.Deserialize<T>(snapshot.Span, DomainJson.Options);
            return Hash256.Of(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state, DomainJson.Options)));
        }
    }
}
