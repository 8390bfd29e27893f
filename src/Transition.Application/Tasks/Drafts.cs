using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Tasks;

/// <summary>
/// Answers that people have begun, one a person and task, wherever they go on with it. Nobody else sees them, and they are gone
/// once the task is answered.
/// </summary>
public sealed class Drafts(
    [FromKeyedServices(Settings.Store)] IDocumentStore settings, DraftList list, TaskReader reader, AggregateJournal journal)
{
    private const int MostFields = 200;
    private const int MostCharacters = 100_000;

    /// <summary>The caller's draft for a task that still waits for an answer; null if there is none.</summary>
    public async Task<DraftView?> FindAsync(Caller caller, string task, CancellationToken cancellation) =>
        await FindAsync(caller, await reader.ReadAsync(task, TaskRef.Parse(task), cancellation), cancellation);

    /// <summary>As the other, for a task that has been read already.</summary>
    public async Task<DraftView?> FindAsync(Caller caller, TaskView now, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        return now.Open && (await settings.ReadAsync(KeyOf(caller.Id, now.Id), cancellation))?.As<Draft>() is { Values.IsEmpty: false } draft
            ? View(now.Id, draft, now)
            : null;
    }

    /// <param name="version">The version that the person went on from; 0 for a new draft.</param>
    public async Task<DraftView> SaveAsync(Caller caller, string task, DraftInput input, long version, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var now = await reader.ReadAsync(task, TaskRef.Parse(task), cancellation);
        if (!now.Open)
        {
            throw Refuse.Conflict("closed", "This no longer waits for an answer, so there is nothing to come back to.");
        }

        var stored = await settings.ReadAsync(KeyOf(caller.Id, task), cancellation);
        var known = stored?.As<Draft>();
        var values = Checked(input);
        if (known is not null && known.Version > version && known.Says(input.Paper, values))
        {
            // The answer to this very request was lost.
            return View(task, known, now);
        }

        if (version != (known is null or { Values.IsEmpty: true } ? 0 : known.Version))
        {
            throw Newer();
        }

        await list.AddAsync(caller.Id, task, cancellation);
        var draft = new Draft((known?.Version ?? 0) + 1, input.Paper, journal.Now, values);
        await WriteAsync(KeyOf(caller.Id, task), draft, stored, cancellation);
        return View(task, draft, now);
    }

    /// <summary>Forgets a draft, if there is one.</summary>
    public async Task DropAsync(Caller caller, string task, CancellationToken cancellation)
    {
        if (!await list.HasAsync(caller.Id, task, cancellation))
        {
            return;
        }

        var stored = await settings.ReadAsync(KeyOf(caller.Id, task), cancellation);
        if (stored?.As<Draft>() is { Values.IsEmpty: false } draft)
        {
            var none = draft with { Version = draft.Version + 1, Paper = null, Values = draft.Values.Clear() };
            await WriteAsync(KeyOf(caller.Id, task), none, stored, cancellation);
        }

        await list.RemoveAsync(caller.Id, task, cancellation);
    }

    private async Task WriteAsync(string key, Draft draft, StoredDocument? stored, CancellationToken cancellation)
    {
        try
        {
            await settings.WriteAsync(key, DomainJson.Encode(draft), stored?.ETag, cancellation);
        }
        catch (ConcurrencyException)
        {
            throw Newer();
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableList<string>> Checked(DraftInput input)
    {
        var values = (input.Values ?? new Dictionary<string, IReadOnlyList<string>>())
            .Where(field => field.Value.Any(text => text.Length > 0))
            .ToImmutableSortedDictionary(field => field.Key, field => field.Value.ToImmutableList(), StringComparer.Ordinal);
        return values switch
        {
            { IsEmpty: true } => throw Refuse.Invalid("values", "There is nothing to keep yet. Fill something in first."),
            { Count: > MostFields } => throw Refuse.Invalid("values", $"A draft has at most {MostFields} fields. Leave some out."),
            _ when values.Sum(field => field.Value.Sum(text => text.Length)) > MostCharacters =>
                throw Refuse.Invalid("values", $"A draft has at most {MostCharacters} characters. Shorten it."),
            _ => values,
        };
    }

    private static RefusedException Newer() => Refuse.Stale(
        "You have saved this somewhere else since you opened it here. "
        + "Open the task again to see what is kept, or save once more to keep this instead.", "If-Match");

    private static DraftView View(string task, Draft draft, TaskView now) => new(
        task, draft.Paper, draft.Paper != now.Paper, draft.SavedAt,
        draft.Values.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)field.Value), draft.Version);

    private static string KeyOf(string person, string task) => $"draft|{person}|{task}";
}
