namespace Transition.Web.Insight;

/// <summary>What was entered in the form of the register.</summary>
public sealed record HomeForm(string? Service, string? Icb, string? AsOf)
{
    public static HomeForm Empty { get; } = new(null, null, null);

    /// <summary>The address of another page of the same answer.</summary>
    public string PageAt(string next) =>
        $"/?service={Escape(Service)}&icb={Escape(Icb)}&asOf={Escape(AsOf)}&next={Escape(next)}#register";

    private static string Escape(string? text) => Uri.EscapeDataString(text ?? string.Empty);
}
