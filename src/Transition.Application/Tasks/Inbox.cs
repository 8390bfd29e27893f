using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>Read model: what waits for the people of one body.</summary>
public sealed record Inbox(ImmutableSortedDictionary<string, OpenTask> Tasks) : ICanBeEmpty
{
    public Inbox()
        : this(ImmutableSortedDictionary.Create<string, OpenTask>(StringComparer.Ordinal))
    {
    }

    [JsonIgnore]
    public bool IsEmpty => Tasks.IsEmpty;

    /// <summary>Shows the open tasks of one source to the bodies concerned, and takes away those that are done.</summary>
    public static Task ShowAsync(
        Views views, string source, IEnumerable<string> bodies, IReadOnlyList<OpenTask> tasks, CancellationToken cancellation) =>
        Task.WhenAll(bodies.Distinct().Select(body =>
        {
            var mine = tasks.Where(task => task.Body == body).ToList();
            return views.ChangeAsync<Inbox>(Keys.Inbox(body), inbox => inbox.With(source, mine), cancellation);
        }));

    /// <summary>Shows what slots ask to the bodies concerned, and what of it is late to the bodies that were told of that.</summary>
    public static Task ShowAsync(
        Views views, string source, IEnumerable<string> bodies, Slots slots, IReadOnlyList<OpenTask> tasks, CancellationToken cancellation) =>
        ShowAsync(views, source, [.. bodies, .. slots.Told], [.. tasks, .. OpenTask.Late(tasks)], cancellation);

    private Inbox With(string source, IReadOnlyList<OpenTask> tasks)
    {
        var known = Tasks.Values.Where(task => task.Source == source).ToList();
        return known.OrderBy(task => task.Id, StringComparer.Ordinal).SequenceEqual(tasks.OrderBy(task => task.Id, StringComparer.Ordinal))
            ? this
            : new(Tasks.RemoveRange(known.Select(task => task.Id)).SetItems(tasks.Select(task => KeyValuePair.Create(task.Id, task))));
    }
}
