using Transition.Application.Evidence;
using Transition.Application.Transitions;
using Transition.Domain.Pathways;
using Transition.Domain.Register;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Transitions;

/// <summary>A transition with all that its page shows.</summary>
/// <param name="History">The newest first.</param>
/// <param name="Evidence">Null for a reader who may not read documents.</param>
public sealed record TransitionModel(
    TransitionView Transition,
    Pathway Pathway,
    string WaveName,
    IReadOnlyList<Holding> Holdings,
    IReadOnlyList<ToldEvent> History,
    IReadOnlyList<EvidenceView>? Evidence,
    bool MayUpload,
    IReadOnlyList<SteeringAction> Actions,
    NameBook Names,
    DateOnly Today)
{
    public string Address => AddressOf(Transition.Id);

    /// <summary>What a document that is put on file here speaks for.</summary>
    public static IReadOnlyDictionary<string, string> ScopeOf(string id) => new Dictionary<string, string> { ["transition"] = id };

    public static string AddressOf(string id) => $"/transitions/{Uri.EscapeDataString(id)}";
}
