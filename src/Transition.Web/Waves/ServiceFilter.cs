using Transition.Application.Catalogue;
using Transition.Domain.Catalogue;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>Which services the form of a wave shows to choose from. What is chosen stays chosen, shown or not.</summary>
public sealed record ServiceFilter(string? Suitability, string? Programme, string? Text)
{
    public const string SuitabilityField = "show.suitability";
    public const string ProgrammeField = "show.programme";
    public const string TextField = "show.text";

    public bool IsEmpty => (Suitability, Programme, Text) is (null, null, null);

    public static ServiceFilter Of(FormModel form) => new(form[SuitabilityField], form[ProgrammeField], form[TextField]);

    public CatalogueQuery ToQuery() => new(Suitability, Programme: Programme, Text: Text);

    /// <summary>Whether there is such a suitability and such a programme; nothing is like what there is not.</summary>
    public bool IsKnown(NameBook names) =>
        (Suitability is null || Option.Of<Suitability>().Any(option => option.Value == Suitability))
        && (Programme is null || names.Programmes.Any(option => option.Value == Programme));
}
