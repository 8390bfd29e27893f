using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>
/// The transitions of one wave and footprint, and what they share: the gates, who was asked, what was answered. It is the one
/// place that decides which line passes; each transition takes the consequence.
/// </summary>
/// <param name="Blocks">The records that hold gates shut, by id; null if none does.</param>
public sealed partial record Tranche(
    string Id,
    string Wave,
    string Footprint,
    ImmutableList<string> Icbs,
    string Region,
    string? Committee,
    string Pathway,
    int PathwayVersion,
    Targets Targets,
    ImmutableList<string> PreparedBy,
    ImmutableSortedDictionary<string, Line> Lines,
    ImmutableSortedDictionary<string, ImmutableList<Round>> Gates,
    DateOnly? LiveSince,
    ImmutableSortedDictionary<string, Block>? Blocks = null) : IAggregate<Tranche>
{
    public static string Kind => "tranche";

    public bool Exists => Wave.Length > 0;

    public static Tranche Empty(string id) => new(
        id, string.Empty, string.Empty, [], string.Empty, null, string.Empty, 0, new(), [],
        ImmutableSortedDictionary.Create<string, Line>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableList<Round>>(StringComparer.Ordinal),
        null);

    public static string IdOf(string wave, string footprint) => $"{wave}.{footprint}";

    /// <summary>The wave of the tranche with an id.</summary>
    public static string WaveOf(string id) => id[..id.LastIndexOf('.')];

    public IReadOnlyList<IEvent> Start(TrancheStarted started) => Exists ? [] : [started];

    public Targets TargetsOf(Line line) => line.Targets ?? Targets;

    public ImmutableList<string> IcbsOf(Line line) => line.Icbs ?? Icbs;

    public ImmutableList<Round> RoundsOf(string gate) => Gates.GetValueOrDefault(gate, []);

    /// <summary>Whether the plan takes a service out of joint commissioning by a date. One that is overdue has no plan until it is retargeted.</summary>
    public bool LeavesJointBy(string service, DateOnly date) =>
        Lines[service] is { Active: true, Overdue: false, LastStage: null } line
        && (TargetsOf(line).Delegated <= date || TargetsOf(line).Returned <= date);

    public Round? RoundOf(Line line) => line.Gate is null ? null : RoundsOf(line.Gate)[line.Round - 1];

    public Tranche Apply(IEvent happened) => happened switch
    {
        TrancheStarted started => Started(started),
        GateOpened opened => Opened(opened),
        AssuranceOpened opened => this with
        {
            Gates = Gates.SetItem(opened.Gate, RoundsOf(opened.Gate).Add(
                new(opened.Round, opened.Services, opened.Asked, opened.Due, Anew: true, []))),
        },
        AnswerTaken taken => this with { Gates = WithAnswer(taken) },
        GateMet met => Changed(met.Services, line => line with
        {
            Passed = line.Passed | (1 << met.Index),
            Gate = null,
            Round = 0,
        }),
        Retargeted retargeted => Changed(retargeted.Services, line => line with
        {
            Targets = TargetsOf(line).Merge(retargeted.Targets),
            Overdue = false,
        }),
        StageReached reached => Changed(reached.Services, line => line with
        {
            Stage = reached.Stage + 1,
            End = reached.Last ? LineEnd.Completed : LineEnd.None,
            Deferral = Over(line),
        }) with
        { LiveSince = LiveSince ?? (reached.State == HoldingState.Delegated ? reached.On : null) },
        LinesOverdue overdue => Changed(overdue.Services, line => line with { Overdue = true, Deferral = Over(line) }),
        _ => Steered(happened),
    };

    private Tranche Steered(IEvent happened) => happened switch
    {
        LinesReturned returned => Changed(returned.Services, line => line with { Gate = null, Round = 0, ReturnedFrom = returned.Gate }),
        LinesReworked reworked => Changed(reworked.Services, line => line with
        {
            ReturnedFrom = null,
            AskAnew = reworked.PaperChanged ? line.AskAnew | (1 << reworked.Index) : line.AskAnew,
        }) with
        { PreparedBy = PreparedBy.Contains(reworked.By) ? PreparedBy : PreparedBy.Add(reworked.By) },
        LinesDeferred deferred => Changed(deferred.Services, line => Deferred(line, deferred)),
        LinesDeclined declined => Changed(declined.Services, line => Ended(line, LineEnd.Declined, declined.Reason)),
        LinesLimited limited => Changed(limited.Services, line => Limited(line, limited)),
        LineHeld held => Changed([held.Service], line => line with { Held = true }),
        LineFreed freed => Changed([freed.Service], line => line with { Held = false }),
        LineLeft left => Changed([left.Service], line => Ended(line, LineEnd.Withdrawn, null)),
        LineRescoped rescoped => Changed([rescoped.Service], line => line with { Icbs = rescoped.Icbs }),
        BlockRaised raised => Heeded(raised),
        BlockLifted lifted => Heeded(lifted),
        _ => throw Unexpected.Event(Kind, happened),
    };

    private Tranche Started(TrancheStarted started) => this with
    {
        Wave = started.Wave,
        Footprint = started.Footprint,
        Icbs = started.Icbs,
        Region = started.Region,
        Committee = started.Committee,
        Pathway = started.Pathway,
        PathwayVersion = started.PathwayVersion,
        Targets = started.Targets,
        PreparedBy = started.PreparedBy,
        Lines = Lines.AddRange(started.Services.Zip(
            started.Transitions, (service, transition) => KeyValuePair.Create(service, Line.Of(service, transition)))),
    };

    private Tranche Opened(GateOpened opened)
    {
        var round = new Round(opened.Round, opened.Services, opened.Asked, opened.Due, opened.Anew, []);
        return Changed(opened.Services, line => line with
        {
            Gate = opened.Gate,
            Round = opened.Round,
            Deferral = Over(line),
            AskAnew = opened.Anew ? line.AskAnew & ~(1 << opened.Index) : line.AskAnew,
        }) with
        { Gates = Gates.SetItem(opened.Gate, RoundsOf(opened.Gate).Add(round)) };
    }

    private ImmutableSortedDictionary<string, ImmutableList<Round>> WithAnswer(AnswerTaken taken)
    {
        var rounds = RoundsOf(taken.Gate);
        var round = rounds[taken.Round - 1];
        return Gates.SetItem(taken.Gate, rounds.SetItem(taken.Round - 1, round with
        {
            Answers = round.Answers.Add(new(taken.Body, taken.Outcome, taken.Services, taken.Source, Late(taken, rounds))),
        }));
    }

    private static ImmutableList<string> Late(AnswerTaken taken, ImmutableList<Round> rounds) =>
        [.. taken.Services.Where(service => rounds.Skip(taken.Round).Any(round => round.Services.Contains(service)))];

    private Tranche Changed(IEnumerable<string> services, Func<Line, Line> change) =>
        this with { Lines = Lines.SetItems(services.Select(service => KeyValuePair.Create(service, change(Lines[service])))) };

    private Line Deferred(Line line, LinesDeferred deferred) => line with
    {
        Passed = line.Passed & ~deferred.Reopens,
        AskAnew = line.AskAnew | deferred.Reopens,
        Gate = null,
        Round = 0,
        ReturnedFrom = null,
        Overdue = false,
        Targets = TargetsOf(line).With(deferred.State, deferred.Until),
        Deferral = new(deferred.Gate, deferred.Body, deferred.State, deferred.Until, deferred.Reason, deferred.Reopens),
        Deferrals = line.Deferrals + 1,
    };

    /// <summary>A line that is already where its way now ends has come to its end.</summary>
    private static Line Limited(Line line, LinesLimited limited) =>
        (line.Stage > limited.LastStage ? Ended(line, LineEnd.Completed, limited.Reason) : line) with { LastStage = limited.LastStage };

    private static Deferral? Over(Line line) => line.Deferral is { } deferral ? deferral with { Over = true } : null;

    private static Line Ended(Line line, LineEnd end, string? because) =>
        line with { End = end, EndedBecause = because, Gate = null, Round = 0, ReturnedFrom = null };
}
