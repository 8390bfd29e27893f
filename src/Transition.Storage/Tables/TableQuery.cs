namespace Transition.Storage.Tables;

/// <summary>Which rows to read; without any restriction the whole table.</summary>
/// <param name="PartitionKey">Only this partition.</param>
/// <param name="After">Only row keys greater than this.</param>
/// <param name="Before">Only row keys less than this.</param>
/// <param name="RowType">Only rows whose property <see cref="TableRow.TypeProperty"/> has this value.</param>
public sealed record TableQuery(string? PartitionKey = null, string? After = null, string? Before = null, string? RowType = null)
{
    public static readonly TableQuery All = new();
}
