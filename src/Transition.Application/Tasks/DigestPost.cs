using System.Globalization;
using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Notices;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>
/// Sends the digests: to people, and not to bodies, because what waits depends on somebody's roles and deputies, and nobody gets one
/// unasked. Where the person has no address it goes to the shared mailbox of the body for which all of it waits; what waits for
/// several bodies goes into none of their mailboxes. A day's message has one key: what was sent and could not be noted, because the
/// process died between the two, is sent again with the same key, and the sender does not let it out twice.
/// </summary>
public sealed class DigestPost(
    AggregateJournal journal, INoticeSender sender, Library<Person> people, Deputies deputies, TaskDesk tasks, WorkingDays days)
{
    private const int MostTasks = 50;
    private readonly KeyedLocks locks = new();

    public async Task<Digest> DeliverAsync(string id, CancellationToken cancellation)
    {
        using var mine = await locks.EnterAsync(new AggregateRef(Digest.Kind, id), cancellation);
        var digest = (await journal.LoadAsync<Digest>(id, cancellation)).State;
        if (digest.DueOn(journal.Now, days) is not { } day)
        {
            return digest;
        }

        var person = await people.FindAsync(id, cancellation);
        var open = person is null ? [] : await OpenAsync(person, cancellation);
        var tried = person is null || open.Count == 0
            ? new DigestTried(day, 0, null, null, null, journal.Now)
            : await SendAsync(person, day, open, cancellation);
        return (await journal.ExecuteAsync<Digest>(id, Actor.System, state => state.Try(tried), cancellation)).State;
    }

    /// <summary>What waits for the person, by due date.</summary>
    private async Task<IReadOnlyList<TaskEntry>> OpenAsync(Person person, CancellationToken cancellation)
    {
        var caller = await deputies.CallerOfAsync(person, cancellation);
        return caller.May(Permission.WorkTasks) ? (await tasks.ListAsync(caller, cancellation)).Items : [];
    }

    private async Task<DigestTried> SendAsync(Person person, DateOnly day, IReadOnlyList<TaskEntry> open, CancellationToken cancellation)
    {
        var subject = open.Count == 1 ? "1 task waits for you" : string.Create(CultureInfo.InvariantCulture, $"{open.Count} tasks wait for you");
        var text = TextOf($"{person.Name}, {subject}", day, open);
        try
        {
            var state = await sender.SendAsync(
                new(
                    string.Create(CultureInfo.InvariantCulture, $"{Digest.Kind}~{person.Id}~{day:yyyy-MM-dd}"), person.Id, subject, text,
                    open.Select(task => task.Body).Distinct().Count() == 1 ? open[0].Body : null),
                cancellation);
            return new(day, open.Count, state, text, null, journal.Now);
        }
        catch (NoticeNotSentException failed)
        {
            return new(day, open.Count, DeliveryState.Failed, text, failed.Message, journal.Now);
        }
    }

    private static string TextOf(string greeting, DateOnly day, IReadOnlyList<TaskEntry> open)
    {
        var lines = open.Take(MostTasks).Select(task => $"- {DueOf(task, day)}: {task.Gate} {task.Title}".Replace(":  ", ": ", StringComparison.Ordinal));
        var rest = open.Count - MostTasks;
        var more = rest > 0 ? [string.Create(CultureInfo.InvariantCulture, $"- and {rest} more")] : Array.Empty<string>();
        return string.Join(
            '\n',
            [
                $"{greeting} on {Words(day)}, the first due in front:", string.Empty, .. lines, .. more, string.Empty,
                "They are under My tasks. You can switch this message off there.",
            ]);
    }

    private static string DueOf(TaskEntry task, DateOnly today) => task.Due is not { } due ? "No date"
        : due < today ? $"Late since {Words(due)}"
        : due == today ? "Today"
        : Words(due);

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
