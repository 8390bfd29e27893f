using Transition.Application.Common;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Web.Common.Entries;
using Transition.Web.Insight;

namespace Transition.Web.Transitions;

/// <summary>A page of the list of transitions, with what it was asked for.</summary>
/// <param name="Lines">Null if what was asked for cannot be read.</param>
/// <param name="Next">The address of the page after it; null on the last.</param>
public sealed record TransitionListModel(
    FormModel Asked,
    Page<LineView>? Lines,
    string? Next,
    IReadOnlyList<WaveView> Waves,
    IReadOnlyList<EntryOption> Phases,
    NamesView Names);
