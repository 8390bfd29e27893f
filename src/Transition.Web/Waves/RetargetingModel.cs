using Transition.Application.Waves;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>How far new dates for many transitions are.</summary>
public sealed record RetargetingModel(WaveView Wave, RetargetingView Retargeting, NameBook Names);
