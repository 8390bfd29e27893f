using System.Globalization;
using CsvHelper;

namespace Transition.Application.Reference;

/// <summary>
/// The rows of a file, field by field. Binding them to types would have CsvHelper compile code for each, which cost a start more
/// than all the reading does.
/// </summary>
internal static class CsvRows
{
    public static IEnumerable<T> Read<T>(string file, Func<IReaderRow, T> read)
    {
        using var csv = new CsvReader(new StringReader(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return read(csv);
        }
    }

    /// <exception cref="InvalidDataException">The field is empty.</exception>
    public static string Text(this IReaderRow row, string field) => row.Optional(field)
        ?? throw new InvalidDataException($"{field} is empty in line {row.Context.Parser!.RawRow}: {row.Context.Parser.RawRecord}");

    public static string? Optional(this IReaderRow row, string field) => row[field] is { Length: > 0 } text ? text : null;

    public static DateOnly? Date(this IReaderRow row, string field) =>
        row.Optional(field) is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <returns>Codes that one field holds, with semicolons between them.</returns>
    public static IEnumerable<string> Codes(this IReaderRow row, string field) =>
        row[field]!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
