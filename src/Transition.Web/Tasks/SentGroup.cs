using Transition.Application.Tasks;

namespace Transition.Web.Tasks;

/// <summary>What a person has sent for one gate of one wave and that still waits.</summary>
/// <param name="Bodies">Those that owe an answer, each once.</param>
public sealed record SentGroup(string Gate, string? Wave, string WaveName, IReadOnlyList<SentEntry> Items, IReadOnlyList<string> Bodies)
{
    /// <summary>The day by which the first answer is wanted.</summary>
    public DateOnly Due => Items.Min(item => item.Due);
}
