using System.Text.RegularExpressions;
using Transition.Domain.Waves;
using Transition.Web.Insight;

namespace Transition.Web.Transitions;

/// <summary>Says what a line waits for with the name of the body where the rules, which know no names, have its code.</summary>
public static partial class BlockerWords
{
    public static string Of(Blocker blocker, NameBook names) =>
        Waiting().Replace(blocker.Text, found => found.Groups[1].Value + names.Body(found.Groups[2].Value), 1);

    /// <summary>For example <c>G9 NHS England Board: NHSE-BOARD has not decided</c> or <c>G3 Assessment: View of RTD is not answered</c>.</summary>
    [GeneratedRegex("^([^:]+: (?:[^:]+? of )?)([A-Z0-9][A-Z0-9-]+)(?= (?:has|is) )")]
    private static partial Regex Waiting();
}
