using Microsoft.AspNetCore.WebUtilities;

namespace Transition.Web.Common.Lists;

/// <summary>Addresses with a query, in which nothing stands that was not asked.</summary>
public static class Address
{
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> query) =>
        QueryHelpers.AddQueryString(path, query.Where(item => item.Value is not null).Select(item => KeyValuePair.Create(item.Name, item.Value)));

    /// <summary>The address of one thing of a list.</summary>
    public static string Item(string list, string id) => $"{list}/{Uri.EscapeDataString(id)}";
}
