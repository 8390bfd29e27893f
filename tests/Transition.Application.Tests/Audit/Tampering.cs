using System.Globalization;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Application.Tests.Audit;

/// <summary>What somebody with a key to the storage account could do to the rows of one aggregate.</summary>
internal sealed class Tampering(ITableStore tables, string kind, string id)
{
    private const string Version = nameof(Version);
    private const string Chain = nameof(Chain);

    public Task EditEventAsync(long sequence, string column, Func<object, object> edit) => EditAsync(EventKey(sequence), column, edit);

    public Task EditHeadAsync(string column, Func<object, object> edit) => EditAsync(HeadKey, column, edit);

    public Task RemoveEventAsync(long sequence) => WriteAsync(RowWrite.Delete(id, EventKey(sequence), RowWrite.AnyETag));

    public Task RemoveHeadAsync() => WriteAsync(RowWrite.Delete(id, HeadKey, RowWrite.AnyETag));

    public Task DropColumnAsync(long sequence, string column) => DropColumnAsync(EventKey(sequence), column);

    public Task DropHeadColumnAsync(string column) => DropColumnAsync(HeadKey, column);

    /// <summary>Gives each of two events the row of the other, sequence number and all.</summary>
    public async Task SwapAsync(long one, long other)
    {
        var first = await ReadAsync(EventKey(one));
        var second = await ReadAsync(EventKey(other));
        await WriteAsync(RowWrite.InsertOrReplace(Copy(second, EventKey(one), (_, value) => value)));
        await WriteAsync(RowWrite.InsertOrReplace(Copy(first, EventKey(other), (_, value) => value)));
    }

    /// <summary>Removes what came after a version, and makes the head fit.</summary>
    public async Task CutBackAsync(long version, byte[] state)
    {
        var last = await ReadAsync(EventKey(version));
        await RemoveEventAsync(version + 1);
        var head = Copy(await ReadAsync(HeadKey), HeadKey, (name, value) => name switch
        {
            Version => version,
            Chain => last.Get<string>(Chain),
            "Length" => state.Length,
            "Payload0" => state,
            _ => value,
        });
        await WriteAsync(RowWrite.InsertOrReplace(head));
    }

    /// <summary>Puts somebody else's name to an event, and computes its chain hash and the head's anew.</summary>
    public async Task RewriteAsync(long newest, string actor)
    {
        var row = await ReadAsync(EventKey(newest));
        var context = new EventContext(
            actor, row.Get<string>("Role"), row.Get<string>("Organisation"), row.Find<string>("OnBehalfOf"),
            row.Get<DateTimeOffset>("At"), row.Get<DateTimeOffset>("RecordedAt"), row.Find<string>("Reason"));
        var before = (await ReadAsync(EventKey(newest - 1))).Get<string>(Chain);
        var chain = ChainHash.Next(before, new(kind, id), newest, row.Get<string>("Type"), context, row.Get<byte[]>("Payload0"));
        await EditEventAsync(newest, "Actor", _ => actor);
        await EditEventAsync(newest, Chain, _ => chain);
        await EditHeadAsync(Chain, _ => chain);
    }

    private string HeadKey => $"{id}|h";

    private string EventKey(long sequence) => string.Create(CultureInfo.InvariantCulture, $"{id}|e{sequence:D10}");

    private async Task<TableRow> ReadAsync(string key) => (await tables.ReadAsync(kind, id, key, CancellationToken.None))!;

    private Task WriteAsync(RowWrite write) => tables.CommitAsync(kind, [write], CancellationToken.None);

    private async Task DropColumnAsync(string key, string column) =>
        await WriteAsync(RowWrite.InsertOrReplace(Copy(await ReadAsync(key), key, (name, value) => name == column ? null : value)));

    private async Task EditAsync(string key, string column, Func<object, object> edit)
    {
        var row = await ReadAsync(key);
        var edited = Copy(row, key, (name, value) => name == column ? edit(value) : value);
        if (!row.Properties.ContainsKey(column))
        {
            Put(edited, column, edit(string.Empty));
        }

        await WriteAsync(RowWrite.InsertOrReplace(edited));
    }

    private TableRow Copy(TableRow row, string key, Func<string, object, object?> change)
    {
        var copy = new TableRow(id, key);
        foreach (var (name, value) in row.Properties)
        {
            Put(copy, name, change(name, value));
        }

        return copy;
    }

    private static void Put(TableRow row, string name, object? value) => _ = value switch
    {
        null => row,
        string text => row.Set(name, text),
        int number => row.Set(name, number),
        long number => row.Set(name, number),
        DateTimeOffset moment => row.Set(name, moment),
        byte[] bytes => row.Set(name, bytes),
        _ => throw new NotSupportedException($"{name} is a {value.GetType().Name}."),
    };
}
