namespace Transition.Web.Tests.Support;

/// <summary>What pages have in common.</summary>
public static class PageAssert
{
    public static void Has(string page, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));

    public static void HasNot(string page, params string[] texts) =>
        Assert.All(texts, text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));

    /// <summary>Asserts that the page says what was wrong, leads to the field, and keeps what was entered.</summary>
    public static void Problem(string page, string field, params string[] kept)
    {
        var id = field.Replace('.', '-');
        Has(page, "<title>Error: ", "There is a problem", $"href=\"#{id}\"", $"id=\"{id}\"", $"id=\"{id}-error\"");
        Has(page, kept);
    }
}
