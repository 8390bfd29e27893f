using System.Collections.Concurrent;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>What has been proved of a bundle so far. Its lines are proved beside each other, as many at once as there are processors.</summary>
/// <param name="hasHeads">Whether a head must follow the events of each aggregate.</param>
/// <param name="seals">Null if there are none to compare with.</param>
internal sealed class BundleProof(bool hasHeads, SealedVersions? seals)
{
    private readonly ConcurrentQueue<AuditProblem> problems = new(seals?.Problems ?? []);
    private readonly ConcurrentDictionary<Hash256, bool> seen = new();
    private readonly ConcurrentDictionary<Hash256, (AggregateRef Aggregate, long Version)> sealedChains = new(
        (seals?.Chains ?? []).DistinctBy(item => item.Key));

    private readonly bool hasSeals = seals?.Chains.Any() ?? false;
    private long events;

    /// <param name="name">Of the file, for what cannot be read in it.</param>
    public Task TakeAsync(string name, Stream input, CancellationToken cancellation) => Parallel.ForEachAsync(
        BundleChunks.OfAsync(input, cancellation),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
        (chunk, _) =>
        {
            Take(name, chunk);
            return ValueTask.CompletedTask;
        });

    public AuditResult End()
    {
        List<AuditProblem> all =
        [
            .. problems,
            .. sealedChains.Values.Select(missing => new AuditProblem(
                $"{missing.Aggregate}", missing.Version, "A seal holds this version, and the events do not lead to it: it was rewritten or cut off.")),
        ];
        return new(all.Count == 0, events, [.. all.OrderBy(one => one.Aggregate, StringComparer.Ordinal).ThenBy(one => one.Sequence)]);
    }

    private void Take(string name, BundleChunk chunk)
    {
        var (current, spare) = (new BundleLine(), new BundleLine());
        BundleLine? before = null;
        var (counted, isOld) = (0, !chunk.IsFirst);
        foreach (var range in chunk.Lines.AsSpan().TrimEnd((byte)'\n').Split((byte)'\n'))
        {
            try
            {
                current.Read(chunk.Lines.AsSpan(range));
                if (!isOld)
                {
                    Check(before, current);
                    counted += current.IsHead ? 0 : 1;
                }

                (before, current, spare) = (current, spare, current);
            }
            catch (JsonException broken)
            {
                before = null;
                Report(isOld ? null : new(name, 0, $"A line cannot be read: {broken.Message}"));
            }

            isOld = false;
        }

        if (hasHeads && chunk.IsLast && before is { IsHead: false })
        {
            Report(before, "The head is missing: the last events may be missing too.");
        }

        Interlocked.Add(ref events, counted);
    }

    private void Check(BundleLine? before, BundleLine line)
    {
        var goesOn = before is { IsHead: false } && line.IsOfTheSame(before);
        if (line.IsHead)
        {
            if (!goesOn || line.Number != before!.Number || !line.Chain.SequenceEqual(before.Chain))
            {
                Report(line, "The head is not the one that the events before it lead to.");
            }

            return;
        }

        if (!goesOn)
        {
            Begin(before, line);
        }

        CheckChain(goesOn ? before : null, line);
    }

    private void Begin(BundleLine? before, BundleLine first)
    {
        if (hasHeads && before is { IsHead: false })
        {
            Report(before, "The head is missing: the last events may be missing too.");
        }

        if (!seen.TryAdd(Hash256.OfText($"{first.Aggregate}"), true))
        {
            Report(first, "The aggregate is there twice.");
        }
    }

    private void CheckChain(BundleLine? before, BundleLine line)
    {
        var expected = (before?.Number ?? 0) + 1;
        if (line.Number != expected)
        {
            Report(line, $"Event {expected} is missing here: it was removed or put elsewhere.");
            return;
        }

        Span<byte> hash = stackalloc byte[ChainInput.HashBytes];
        Span<byte> text = stackalloc byte[ChainInput.HashBytes * 2];
        line.Hash(before is null ? default : before.Chain, hash);
        Convert.TryToHexStringLower(hash, text, out _);
        if (!line.Chain.SequenceEqual(text))
        {
            Report(line, "The event or the one before it was altered: its chain hash does not fit.");
        }
        else if (hasSeals)
        {
            sealedChains.TryRemove(Hash256.OfText(text), out _);
        }
    }

    private void Report(BundleLine line, string problem) => Report(new($"{line.Aggregate}", line.Number, problem));

    private void Report(AuditProblem? problem)
    {
        if (problem is not null)
        {
            problems.Enqueue(problem);
        }
    }
}
