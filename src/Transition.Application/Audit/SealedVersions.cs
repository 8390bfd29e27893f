using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>What all seals together say: for each aggregate, its chain hash at some of its versions.</summary>
internal sealed class SealedVersions
{
    private readonly Dictionary<AggregateRef, Dictionary<long, Hash256>> versions = [];

    public List<AuditProblem> Problems { get; } = [];

    public IEnumerable<AggregateRef> Aggregates => versions.Keys;

    /// <summary>Every chain hash that was sealed, with what has it.</summary>
    public IEnumerable<KeyValuePair<Hash256, (AggregateRef Aggregate, long Version)>> Chains => versions.SelectMany(
        aggregate => aggregate.Value.Select(version => KeyValuePair.Create(version.Value, (aggregate.Key, version.Key))));

    public static async Task<SealedVersions> ReadAsync(
        IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Content)> seals, SealEnd kept, CancellationToken cancellation)
    {
        var read = new SealedVersions();
        var end = SealEnd.None;
        await foreach (var (number, content) in seals.WithCancellation(cancellation))
        {
            for (var missing = end.Number + 1; missing < number; missing++)
            {
                read.Report(missing, "The seal is missing.");
            }

            read.Take(number, content, number == end.Number + 1 ? end.Hash : null);
            end = new(number, Seal.HashOf(content));
        }

        for (var missing = end.Number + 1; missing <= kept.Number; missing++)
        {
            read.Report(missing, "The seal is missing.");
        }

        return read;
    }

    public IReadOnlyDictionary<long, Hash256> Of(AggregateRef aggregate) =>
        versions.TryGetValue(aggregate, out var known) ? known : System.Collections.Immutable.ImmutableDictionary<long, Hash256>.Empty;

    /// <param name="before">Hash of the seal before; null if that is missing.</param>
    private void Take(long number, ReadOnlyMemory<byte> content, string? before)
    {
        Seal? taken;
        try
        {
            taken = DomainJson.Decode<Seal>(content.Span);
        }
        catch (JsonException)
        {
            taken = null;
        }

        if (taken?.Heads is null || taken.Number != number)
        {
            Report(number, "The seal cannot be read: it was altered.");
            return;
        }

        if (before is not null && taken.Previous != before)
        {
            Report(number, "The seal does not follow the one before it: one of the two was altered.");
        }

        foreach (var head in taken.Heads)
        {
            Add(number, head);
        }
    }

    private void Add(long number, SealedHead head)
    {
        var chain = Hash256.OfText(head.Chain);
        if (!versions.TryGetValue(head.Aggregate, out var known))
        {
            versions.Add(head.Aggregate, known = []);
        }

        if (!known.TryAdd(head.Version, chain) && known[head.Version] != chain)
        {
            Report(number, $"The seal says of {head.Aggregate} at version {head.Version} something else than an earlier one.");
        }
    }

    private void Report(long number, string problem) => Problems.Add(new($"seal/{number}", 0, problem));
}
