using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>What a list of papers, attestations or agreements shows.</summary>
/// <param name="Found">Null if the question cannot be answered.</param>
public sealed record MattersModel(
    MatterList List,
    NameBook Names,
    IReadOnlyList<Option> Waves,
    IReadOnlyList<Option> Gates,
    IReadOnlyList<Option> Bodies,
    Page<MatterEntry>? Found = null);
