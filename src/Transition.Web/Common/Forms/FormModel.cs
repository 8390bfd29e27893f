using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Transition.Domain.Common;

namespace Transition.Web.Common.Forms;

/// <summary>
/// What a person has entered, in a form that was posted or in the address of a list, and all that was wrong with it: enough to
/// show the form again with nothing lost. An endpoint takes it as a parameter.
/// </summary>
/// <param name="Values">By the names of the fields.</param>
public sealed record FormModel(IReadOnlyDictionary<string, StringValues> Values)
{
    /// <summary>Field with the version of what is edited: a form that has it can be sent again after somebody else's change.</summary>
    public const string Version = "version";

    public const string KeyField = "key";

    public static FormModel Empty { get; } = new(new Dictionary<string, StringValues>());

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Makes a form that is sent twice do its work once.</summary>
    public string Key => Refuse.IfBlank(this[KeyField], KeyField, "the key of the form");

    /// <summary>The status of the page that shows the form.</summary>
    public int Status => Problems is [var first, ..] ? first.Status : StatusCodes.Status200OK;

    public string? this[string field] =>
        Values.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value[0]!.Trim() : null;

    public static FormModel Of(params IEnumerable<(string Field, StringValues Value)> values) =>
        new(values.ToDictionary(value => value.Field, value => value.Value));

    /// <summary>That a post comes from a page of this site is proved before the endpoint is reached.</summary>
    public static async ValueTask<FormModel> BindAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return new(context.Request.Query.ToDictionary(field => field.Key, field => field.Value));
        }

        if (!context.Request.HasFormContentType)
        {
            var problem = BadRequests.UnsupportedType();
            throw new ProblemException(problem.Status, problem.Code, problem.Detail, problem.Field);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new(form.ToDictionary(field => field.Key, field => field.Value));
    }

    /// <summary>A form with one value filled in.</summary>
    public FormModel With(string field, StringValues value) =>
        this with { Values = new Dictionary<string, StringValues>(Values) { [field] = value } };

    /// <summary>Whether a refusal is one that the person mends in the form, and no page of its own.</summary>
    public bool IsMendedFor(RefusedException refused) => refused.Kind switch
    {
        RefusalKind.Invalid or RefusalKind.Conflict or RefusalKind.Unprocessable => true,
        RefusalKind.Stale => this[Version] is not null,
        _ => false,
    };

    public IReadOnlyList<string> All(string field) =>
        Values.TryGetValue(field, out var value) ? [.. value.OfType<string>().Where(text => text.Length > 0)] : [];

    public string? ErrorOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Detail;

    /// <summary>The date of a date field; null if nothing was entered; refuses what is no date.</summary>
    public DateOnly? Date(string field) => EnteredDate.Of(this, field).Read(field);

    /// <summary>The address of a list with what was entered in its form.</summary>
    /// <param name="next">From the part of the list before; null for the first.</param>
    public string At(string path, string? next = null) => QueryHelpers.AddQueryString(
        path, Values.Keys.Where(field => field != "next" && this[field] is not null).Select(field => KeyValuePair.Create(field, this[field]))
            .Concat(next is null ? [] : [KeyValuePair.Create("next", (string?)next)]));

    /// <summary>The id of the first element of a field, to which its problems lead.</summary>
    public static string IdOf(string field) => field.Replace("].", "-").Replace('[', '-').Replace("]", string.Empty).Replace('.', '-');
}
