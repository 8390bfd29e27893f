using Transition.Application.Tasks;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>What waits for a person, with the names of what it is about.</summary>
public sealed record TaskListModel(
    IReadOnlyList<TaskEntry> Tasks, NameBook Names, DateOnly Today);
