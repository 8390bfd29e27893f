using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>Records of one kind as a file for spreadsheets, with a column for each of the kind's fields.</summary>
public sealed class RecordExport(RecordDesk desk, AggregateJournal journal)
{
    private const int AtOnce = 16;

    public async Task WriteAsync(Caller caller, RecordQuery query, Stream output, CancellationToken cancellation)
    {
        var kind = desk.Kind(caller, query.Kind ?? string.Empty);
        var found = await desk.FindAsync(caller, query, cancellation);
        await using var writer = new StreamWriter(output, leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var column in (string[])["id", "state", "owner", "person", "due", "openedBy", "openedOn", "links", .. kind.Fields.Select(field => field.Id)])
        {
            csv.WriteField(column);
        }

        await csv.NextRecordAsync();
        foreach (var chunk in found.Chunk(AtOnce))
        {
            var records = await Task.WhenAll(chunk.Select(entry => journal.LoadAsync<Record>(entry.Id, cancellation)));
            foreach (var record in records.Select(loaded => loaded.State))
            {
                Write(csv, record, kind);
                await csv.NextRecordAsync();
            }
        }
    }

    private static void Write(CsvWriter csv, Record record, RecordKind kind)
    {
        csv.WriteField(record.Id);
        csv.WriteField(record.State);
        csv.WriteField(record.Owner);
        csv.WriteField(record.Person);
        csv.WriteField(record.Due?.ToString("O", CultureInfo.InvariantCulture));
        csv.WriteField(record.Author);
        csv.WriteField(record.OpenedAt.ToString("O", CultureInfo.InvariantCulture));
        csv.WriteField(string.Join(' ', record.Links));
        foreach (var field in kind.Fields)
        {
            csv.WriteField(record.Values.GetValueOrDefault(field.Id));
        }
    }
}
