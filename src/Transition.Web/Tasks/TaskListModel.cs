using Transition.Application.Tasks;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>What waits for a person, with the names of what it is about.</summary>
/// <param name="People">The names of those who are dealing with something.</param>
public sealed record TaskListModel(
    IReadOnlyList<TaskEntry> Tasks, NameBook Names, IReadOnlyDictionary<string, string> People, DateOnly Today);
