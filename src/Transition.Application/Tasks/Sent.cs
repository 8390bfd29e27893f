using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Common;

namespace Transition.Application.Tasks;

/// <summary>Read model: what one person has sent and still waits for.</summary>
public sealed record Sent(ImmutableSortedDictionary<string, Awaited> Entries) : ICanBeEmpty
{
    public Sent()
        : this(ImmutableSortedDictionary.Create<string, Awaited>(StringComparer.Ordinal))
    {
    }

    [JsonIgnore]
    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>Shows an entry to those who sent it while it waits, and takes it away from the others.</summary>
    /// <param name="senders">Who waits for it now, and who ever has.</param>
    public static Task ShowAsync(
        Views views, Awaited entry, (IEnumerable<string> Now, IEnumerable<string> Ever) senders, CancellationToken cancellation)
    {
        HashSet<string> now = entry.Waiting.IsEmpty ? [] : [.. senders.Now];
        return Task.WhenAll(senders.Ever.Distinct().Where(person => person != By.System).Select(person =>
            views.ChangeAsync<Sent>(
                Keys.Sent(person), sent => now.Contains(person) ? sent.With(entry) : sent.Without(entry.Source), cancellation)));
    }

    private Sent With(Awaited entry) =>
        Entries.TryGetValue(entry.Source, out var known) && known.SameAs(entry) ? this : new(Entries.SetItem(entry.Source, entry));

    private Sent Without(string source) => Entries.ContainsKey(source) ? new(Entries.Remove(source)) : this;
}
