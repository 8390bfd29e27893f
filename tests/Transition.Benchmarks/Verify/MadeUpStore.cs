using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Transition.Application;
using Transition.Application.Ports;
using Transition.TestSupport;

namespace Transition.Benchmarks.Verify;

/// <summary>
/// A store of as many events as are asked for, none of which is kept: they are made up as they are read, from the events that the
/// tests of the domain hold as examples of every type.
/// </summary>
public sealed class MadeUpStore(int count) : IEventStore
{
    /// <summary>Of one aggregate.</summary>
    private const int Events = 20;

    private static readonly string Kind = AggregateKinds.All[0];
    private static readonly DateTimeOffset Start = new(2025, 4, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly List<NewEvent> examples =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "tests", "Transition.Domain.Tests", "GoldenEvents"), "*.json")
            .Order(StringComparer.Ordinal).Select(Example),
    ];

    private StoredHead? last;
    private StoredHead? ended;

    public async IAsyncEnumerable<StoredEvent> ReadAllEventsAsync(
        string kind, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var number = 0; kind == Kind && number < count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sequence = (number % Events) + 1;
            var aggregate = new AggregateRef(kind, string.Create(CultureInfo.InvariantCulture, $"made-up-{number / Events:D8}"));
            var (type, body) = examples[number % examples.Count];
            var at = Start.AddSeconds(number);
            var context = new EventContext("made-up-executive", "approver", "QHM", null, at, at, "Made up to be measured.");
            var chain = ChainHash.Next(sequence == 1 ? string.Empty : last!.Chain, aggregate, sequence, type, context, body.Span);
            ended = sequence == 1 ? last : ended;
            last = new(aggregate, sequence, "{}"u8.ToArray(), chain, "W/\"1\"");
            yield return new(aggregate, sequence, type, body, context, chain);
        }
    }

    public IAsyncEnumerable<StoredEvent> ReadAllEventsAsync(string kind, CancellationToken cancellation) =>
        ReadAllEventsAsync(kind, DateTimeOffset.MaxValue, cancellation);

    /// <summary>Of the aggregate that was read last, at its end.</summary>
    public Task<StoredHead?> ReadHeadAsync(AggregateRef aggregate, CancellationToken cancellation) =>
        Task.FromResult(ended?.Aggregate == aggregate ? ended : last);

    public IAsyncEnumerable<StoredEvent> ReadEventsAsync(AggregateRef aggregate, long after, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<StoredHead> CommitAsync(Commit commit, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<StoredHead> ReadHeadsAsync(string kind, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The file's name is the event's, and its version.</summary>
    private static NewEvent Example(string file)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(File.ReadAllText(file)));
        return new(Path.GetFileNameWithoutExtension(file).Split('.')[0], body);
    }
}
