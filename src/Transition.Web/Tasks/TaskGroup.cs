using Transition.Application.Common;
using Transition.Application.Tasks;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>What is asked of a person at one gate of one wave, the most urgent first: mostly one task, sometimes many papers.</summary>
public sealed record TaskGroup(IReadOnlyList<TaskEntry> Tasks)
{
    public TaskEntry First => Tasks[0];

    public string Link => Tasks.Count == 1
        ? TaskWords.Address(First.Id)
        : Address.Of("/tasks", ("kind", Choice.NameOf(First.Kind)), ("gate", First.Gate), ("wave", First.Wave));

    public string Text => Tasks.Count == 1
        ? TaskWords.Line(First.Kind, First.Title)
        : $"{TaskWords.Asked(First.Kind)}: {Words.Count(Tasks.Count, TaskWords.Thing(First.Kind))} at {First.Gate}";

    public string Why(NameBook names) => Tasks.Count == 1
        ? TaskWords.Why(First, names)
        : $"{names.Body(First.Body)} is asked, about {Words.Count(Tasks.Sum(task => task.Count), "service")} in all. The first is wanted soonest.";

    /// <summary>Each task by itself.</summary>
    public static IReadOnlyList<TaskGroup> Each(IEnumerable<TaskEntry> tasks) => [.. tasks.Select(task => new TaskGroup([task]))];

    /// <summary>The tasks by gate and wave, in the order in which the first of each comes. A record is asked about by itself.</summary>
    public static IReadOnlyList<TaskGroup> ByGate(IEnumerable<TaskEntry> tasks) =>
    [
        .. tasks.GroupBy(task => (task.Kind, task.Gate, task.Wave, task.Body, task.Kind == TaskKind.Record ? task.Id : null))
            .Select(group => new TaskGroup([.. group])),
    ];

    /// <summary>Whether a task is one of those that an address asks for.</summary>
    public static bool Asks(FormModel asked, TaskEntry task) =>
        (asked["kind"] is not { } kind || kind == Choice.NameOf(task.Kind))
        && (asked["gate"] is not { } gate || gate == task.Gate)
        && (asked["wave"] is not { } wave || wave == task.Wave);
}
