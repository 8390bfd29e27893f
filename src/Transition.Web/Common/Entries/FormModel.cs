using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Transition.Domain.Common;

namespace Transition.Web.Common.Entries;

/// <summary>What a person has entered in a form, and what was wrong with it: enough to show the form again with nothing lost.</summary>
/// <param name="Values">By the names of the fields.</param>
public sealed record FormModel(IReadOnlyDictionary<string, StringValues> Values, RefusedException? Problem = null)
{
    public static FormModel Empty { get; } = new(new Dictionary<string, StringValues>());

    public string? this[string field] => Values.TryGetValue(field, out var value) && !StringValues.IsNullOrEmpty(value) ? value[0] : null;

    public static async Task<FormModel> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (!context.Request.HasFormContentType)
        {
            var problem = BadRequests.UnsupportedType();
            throw new ProblemException(problem.Status, problem.Code, problem.Detail, problem.Field);
        }

        var form = await context.Request.ReadFormAsync(cancellation);
        return new(form.ToDictionary(field => field.Key, field => field.Value));
    }

    /// <summary>A new form with one value filled in.</summary>
    public FormModel With(string field, string? value) =>
        this with { Values = new Dictionary<string, StringValues>(Values) { [field] = value } };

    public IReadOnlyList<string> All(string field) =>
        Values.TryGetValue(field, out var value) ? [.. value.OfType<string>().Where(text => text.Length > 0)] : [];

    /// <summary>Whether the problem is with this field, or with a part of it.</summary>
    public string? ErrorOf(string field) => Problem?.Field == field ? Problem.Message : null;

    /// <summary>The title of the page that shows the form.</summary>
    public string Title(string title) => Problem is null ? title : $"Error: {title}";

    /// <summary>The date in the three parts of a date field; null if all are empty.</summary>
    public DateOnly? Date(string field)
    {
        string?[] parts = [this[$"{field}.year"], this[$"{field}.month"], this[$"{field}.day"]];
        if (parts.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var text = string.Join('-', parts.Select((part, index) => part?.Trim().PadLeft(index == 0 ? 4 : 2, '0')));
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Refuse.Invalid(field, "Enter a real date with its day, month and year, for example 1 4 2027.");
    }

    /// <summary>The id of the element that stands for a field.</summary>
    public static string IdOf(string field) => field.Replace("].", "-").Replace('[', '-').Replace("]", string.Empty).Replace('.', '-');
}
