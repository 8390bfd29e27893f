using Transition.Application.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Submissions;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>What one sort of matter is called, and which states it goes through.</summary>
/// <param name="Kind">The kind of aggregate.</param>
/// <param name="Thing">One of them, for a sentence.</param>
/// <param name="ByWave">Whether it belongs to a wave.</param>
/// <param name="Besides">Where its list leads on to, for those who may.</param>
public sealed record MatterList(
    string Kind, string Path, string Title, string Thing, bool ByWave, IReadOnlyList<string> States,
    (string Path, string Text, Permission Needs)? Besides = null)
{
    public IReadOnlyList<Option> Statuses => [.. States.Select(Option.Of)];

    public static MatterList Papers { get; } = new(
        Submission.Kind, "/papers", "Papers", "paper", true, ["collecting", "open", "queried", "decided", "closed"]);

    public static MatterList Attestations { get; } = new(
        Attestation.Kind, "/attestations", "Attestations", "attestation", true, ["open", "confirmed", "closed"],
        ("/frameworks", "What assessments and checklists look into", Permission.ReadPapers));

    public static MatterList Agreements { get; } = new(
        Agreement.Kind, "/agreements", "Agreements", "agreement", false, ["open", "in-force", "expired"],
        ("/agreements/new", "Draw up an agreement", Permission.SteerTransitions));
}
