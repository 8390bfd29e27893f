using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>What the chase list shows.</summary>
/// <param name="Bodies">Those that owe an answer, the latest first; null if the question cannot be answered.</param>
public sealed record ChaseModel(
    NameBook Names,
    IReadOnlyList<Option> Waves,
    IReadOnlyList<Option> Gates,
    IReadOnlyList<ChaseBody>? Bodies = null);
