using Transition.Domain.Common;
using Transition.Domain.Notices;

namespace Transition.Domain.Tasks;

/// <summary>
/// The message that tells one person, at most once on a working day, what waits for them. Its id is the person's. Nobody gets it
/// without having switched it on.
/// </summary>
/// <param name="Day">The day for which it was last seen to; before the first, the one on which it was switched on.</param>
/// <param name="Last">How that went; null before the first.</param>
/// <param name="Attempts">How often the message of that day was tried.</param>
public sealed record Digest(string Id, bool On, DateOnly Day, DigestTried? Last, int Attempts) : IAggregate<Digest>
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);

    /// <summary>How long to wait after each failure; then the day goes by, and the next message tells of the same tasks.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(3)];

    public static string Kind => "digest";

    /// <summary>What has become of the newest message; null if none was to be sent.</summary>
    public Delivery? Delivery => Last is { State: { } state } last ? new(Id, state, Attempts, last.At, last.Reason) : null;

    public static Digest Empty(string id) => new(id, On: false, default, null, 0);

    public IReadOnlyList<IEvent> Switch(bool on, By by) => on == On ? [] : [new DigestSwitched(on, by.Person, by.Today)];

    /// <summary>The day whose message is due; null if none is. One that was missed is not made up for: the next tells of the same tasks.</summary>
    public DateOnly? DueOn(DateTimeOffset now, WorkingDays? days) =>
        NextDue(now, days) is { } due && due <= now ? London.DateOf(now) : null;

    /// <summary>Notes what has become of a day's message. A day that is done already gives no event.</summary>
    public IReadOnlyList<IEvent> Try(DigestTried tried) =>
        On && (tried.Day > Day || TriesAgainOn(tried.Day)) ? [tried] : [];

    /// <summary>When to look again.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now, WorkingDays? days)
    {
        if (!On)
        {
            return null;
        }

        var today = London.DateOf(now);
        return TriesAgainOn(today)
            ? Last!.At + Pauses[Attempts - 1]
            : London.Midnight(WorkingDays.After(today > Day ? today.AddDays(-1) : Day, days)) + Morning;
    }

    public Digest Apply(IEvent happened) => happened switch
    {
        DigestSwitched switched => this with { On = switched.On, Day = switched.Day > Day ? switched.Day : Day },
        DigestTried tried => this with { Day = tried.Day, Last = tried, Attempts = tried.Day == Last?.Day ? Attempts + 1 : 1 },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private bool TriesAgainOn(DateOnly day) => Last is { Failed: true } && Last.Day == day && Day == day && Attempts <= Pauses.Length;
}
