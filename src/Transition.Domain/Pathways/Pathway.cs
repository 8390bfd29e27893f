using Transition.Domain.Common;

namespace Transition.Domain.Pathways;

/// <summary>
/// A sequence of stages and gates, as data. A version, once used, never changes: transitions pin the one they started on.
/// </summary>
/// <param name="From">The states from which a service may start on it.</param>
/// <param name="NeedsReady">Whether the service must be suitable and ready.</param>
public sealed record Pathway(
    string Id,
    int Version,
    string Name,
    string Description,
    IReadOnlyList<HoldingState> From,
    bool NeedsReady,
    IReadOnlyList<Stage> Stages,
    Assurance? Assurance = null)
{
    private IReadOnlyList<Gate>? gates;

    /// <summary>All gates in the order in which they are passed.</summary>
    public IReadOnlyList<Gate> Gates => gates ??= [.. Stages.SelectMany(stage => stage.Gates)];

    /// <summary>Whether a joint committee is asked on the way, so that a footprint without one cannot take it.</summary>
    public bool NeedsCommittee => Gates.Any(gate => gate.Asked.Any(ask => ask.Body == AskedBody.Committee));

    /// <summary>Whether lines on it are joint at some time, so that a body can approve them for joint commissioning only.</summary>
    public bool KnowsJoint => JointStage is not null;

    /// <summary>
    /// The stage that ends in joint commissioning; -1 if the pathway starts there; null if a line on it is never known to be joint.
    /// </summary>
    public int? JointStage =>
        Stages.TakeWhile(stage => stage.Reaches != HoldingState.Joint).Count() is var index && index < Stages.Count ? index
        : From.All(state => state == HoldingState.Joint) ? -1
        : null;

    public Stage LastStage => Stages[^1];

    /// <summary>The gate of that id, assurance among them.</summary>
    public Gate Gate(string id) => Gates.Append(Assurance?.Gate).FirstOrDefault(gate => gate?.Id == id)
        ?? throw new InvalidOperationException($"Pathway {Id} version {Version} has no gate {id}.");

    public int IndexOf(string gate)
    {
        for (var index = 0; index < Gates.Count; index++)
        {
            if (Gates[index].Id == gate)
            {
                return index;
            }
        }

        throw new InvalidOperationException($"Pathway {Id} version {Version} has no gate {gate}.");
    }

    public Stage StageOf(string gate) => Stages.First(stage => stage.Gates.Any(candidate => candidate.Id == gate));

    /// <summary>The gates of one stage as a mask over <see cref="Gates"/>.</summary>
    public int MaskOf(Stage stage) => stage.Gates.Aggregate(0, (mask, gate) => mask | (1 << IndexOf(gate.Id)));
}
