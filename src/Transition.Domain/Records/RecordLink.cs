using System.Text.Json;

namespace Transition.Domain.Records;

/// <summary>Something that a record is about.</summary>
/// <param name="Target">Its code or id.</param>
public sealed record RecordLink(LinkKind Kind, string Target)
{
    /// <summary>The link as one text: <c>kind/id</c>.</summary>
    public override string ToString() => $"{JsonNamingPolicy.KebabCaseLower.ConvertName($"{Kind}")}/{Target}";

    /// <summary>The link that a text names; null if it names none.</summary>
    public static RecordLink? Parse(string text)
    {
        var parts = text.Split('/', 2);
        return parts.Length == 2 && parts[1].Length > 0 && Enum.TryParse<LinkKind>(parts[0], ignoreCase: true, out var kind)
            && !char.IsAsciiDigit(parts[0][0])
            ? new(kind, parts[1])
            : null;
    }
}
