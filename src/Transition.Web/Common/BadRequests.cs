using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Transition.Web.Common;

/// <summary>Says which field of a request could not be read, and what it should be.</summary>
public static partial class BadRequests
{
    public static Problem ProblemOf(BadHttpRequestException bad) => bad switch
    {
        { InnerException: JsonException json } => OfJson(json),
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => UnsupportedType(),
        { StatusCode: StatusCodes.Status408RequestTimeout } => new(bad.StatusCode, "too-slow", "The request came too slowly. Send it again."),
        _ => OfParameter(bad),
    };

    public static Problem TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, "too-large", "The request is larger than this address takes. Send less at a time.");

    public static Problem UnsupportedType() => new(
        StatusCodes.Status415UnsupportedMediaType,
        "unsupported-type",
        "This address does not take a body of that Content-Type. The description at /openapi/v1.json says which it takes.",
        "Content-Type");

    private static Problem OfJson(JsonException json)
    {
        var field = json.Path is null or "$" or "" ? null : PathStart().Replace(json.Path, string.Empty);
        if (Unmapped().Match(json.Message) is { Success: true } unmapped)
        {
            var name = unmapped.Groups[1].Value;
            return Invalid($"'{name}' is not a field of this request. Leave it out, or check its spelling.", field ?? name);
        }

        if (Named().Match(json.Message) is { Success: true } named)
        {
            return Invalid($"Give '{named.Groups[1].Value}' once.", field ?? named.Groups[1].Value);
        }

        return WrongType().Match(json.Message) is { Success: true } wrong
            ? Invalid($"This value cannot be read. {JsonTypes.Describe(wrong.Groups[1].Value, json.Path ?? string.Empty)}", field ?? "body")
            : Invalid("The body is not valid JSON. Check its brackets, quotes and commas.", "body");
    }

    private static Problem OfParameter(BadHttpRequestException bad)
    {
        if (bad.Message.StartsWith("Implicit body inferred", StringComparison.Ordinal))
        {
            return NoBody();
        }

        if (Unbound().Match(bad.Message) is { Success: true } unbound)
        {
            return Invalid(
                $"This value cannot be read. {JsonTypes.Describe(unbound.Groups[1].Value)}",
                JsonNamingPolicy.CamelCase.ConvertName(unbound.Groups[2].Value));
        }

        if (NotGiven().Match(bad.Message) is { Success: true } absent)
        {
            return absent.Groups[2].Value == "body" ? NoBody() : Invalid($"Give '{absent.Groups[1].Value}'.", absent.Groups[1].Value);
        }

        return new(bad.StatusCode, "bad-request", "The request cannot be read. Check its form against /openapi/v1.json.");
    }

    private static Problem NoBody() => Invalid("This request needs a JSON body.", "body");

    private static Problem Invalid(string detail, string field) => new(StatusCodes.Status400BadRequest, "invalid", detail, field);

    [GeneratedRegex(@"^\$\.?")]
    private static partial Regex PathStart();

    [GeneratedRegex("The JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex("(?:missing required properties including:|Duplicate property) '([^']*)'")]
    private static partial Regex Named();

    [GeneratedRegex(@"could not be converted to (\S+?)\.(?: Path:|$)")]
    private static partial Regex WrongType();

    [GeneratedRegex("^Failed to bind parameter \"(.+) ([^ \"]+)\" from")]
    private static partial Regex Unbound();

    [GeneratedRegex("^Required parameter \".+ ([^ \"]+)\" was not provided from ([a-z ]+)\\.")]
    private static partial Regex NotGiven();
}
