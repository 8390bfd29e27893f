using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>What the chase list shows.</summary>
/// <param name="Bodies">Those that owe an answer, the latest first; null if the question cannot be answered.</param>
/// <param name="People">The names of those who deal with something.</param>
public sealed record ChaseModel(
    NameBook Names,
    IReadOnlyList<Option> Waves,
    IReadOnlyList<Option> Gates,
    IReadOnlyDictionary<string, string> People,
    IReadOnlyList<ChaseBody>? Bodies = null);
