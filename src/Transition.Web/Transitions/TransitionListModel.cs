using Transition.Application.Common;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Transitions;

/// <summary>A part of the list of transitions.</summary>
/// <param name="Lines">Null if what was asked for cannot be read.</param>
public sealed record TransitionListModel(
    Page<LineView>? Lines, IReadOnlyList<WaveView> Waves, IReadOnlyList<Option> Phases, NameBook Names);
