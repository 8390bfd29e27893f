using System.Text.RegularExpressions;
using Transition.Application.Organisations;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>Says what a line waits for with the name of the body where the rules, which know no names, have its code.</summary>
/// <remarks>
/// By a pattern, because events hold the sentence of each block as it was written, codes and all. Blockers that kept the codes
/// apart would be a second way beside this one, which has to stay for the blocks that are stored.
/// </remarks>
public static partial class BlockerWords
{
    public static Blocker Named(this Blocker blocker, BodyNames names)
    {
        if (Waiting().Match(blocker.Text) is not { Success: true } waiting)
        {
            return blocker;
        }

        var code = waiting.Groups[2];
        var text = blocker.Text[..code.Index] + names.Of(code.Value) + blocker.Text[(code.Index + code.Length)..];
        return blocker with
        {
            Body = blocker.Body ?? code.Value,
            Text = Segments().Replace(text, icbs => string.Join(", ", icbs.Value.Split(", ").Select(names.Of))),
        };
    }

    /// <summary>For example <c>G9 NHS England Board: NHSE-BOARD has not decided</c> or <c>G3 Assessment: View of RTD is not answered</c>.</summary>
    [GeneratedRegex("^([^:]+: (?:[^:]+? of )?)([A-Z0-9][A-Z0-9-]+)(?= (?:has|is) )")]
    private static partial Regex Waiting();

    /// <summary>The ICBs whose segments switch something on, at the end.</summary>
    [GeneratedRegex("(?<= It holds because of the oversight segment of )[A-Z0-9, -]+(?=\\.$)")]
    private static partial Regex Segments();
}
