using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Transition.Application.Common;

/// <summary>Files for spreadsheets, in which no field is taken for a formula.</summary>
internal static class CsvFile
{
    public static async Task WriteAsync<T>(Stream output, IEnumerable<T> rows, CancellationToken cancellation)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var csv = new CsvWriter(text, configuration);
        await csv.WriteRecordsAsync(rows, cancellation);
    }
}
