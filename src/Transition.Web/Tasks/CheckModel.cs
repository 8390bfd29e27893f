using Transition.Application.Submissions;

namespace Transition.Web.Tasks;

/// <summary>A decision that has been entered and is not final yet.</summary>
public sealed record CheckModel(TaskModel Task, DecisionInput Input);
