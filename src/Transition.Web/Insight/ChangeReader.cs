using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;
using Transition.Web.Audit;
using Transition.Web.Common.Lists;

namespace Transition.Web.Insight;

/// <summary>Tells what has changed for a person in plain words.</summary>
public sealed class ChangeReader(ChangesDesk desk, EventCodec codec, Tellers tellers, Library<Wave> waves)
{
    private static readonly PageRequest All = new(null, 500);

    /// <param name="most">How many to show.</param>
    public async Task<ChangesModel> ReadAsync(Caller caller, bool unreadOnly, int most, CancellationToken cancellation)
    {
        var changes = (await desk.ListAsync(caller, unreadOnly, All, cancellation)).Items;
        return new(await TellAsync(caller, [.. changes.Take(most)], cancellation), changes.Count(change => change.Unread));
    }

    public async Task<IReadOnlyList<ChangeItem>> TellAsync(Caller caller, IReadOnlyList<ChangeView> changes, CancellationToken cancellation)
    {
        var telling = await tellers.ReadAsync(caller, cancellation);
        var plans = await waves.AllAsync(cancellation);
        return
        [
            .. changes.Select(change => new ChangeItem(
                change,
                EventWords.Of(codec.Decode(change.Type, change.Data), telling),
                SubjectOf(change, telling, plans),
                LinkOf(change),
                change.Actor == By.System ? null : telling.Person(change.Actor))),
        ];
    }

    private static string SubjectOf(ChangeView change, Telling telling, IReadOnlyDictionary<string, Wave> waves)
    {
        var parts = change.Of.Split('.');
        return change.Kind switch
        {
            var kind when kind == Wave.Kind => WaveOf(change.Of, waves),
            var kind when kind == Tranche.Kind => $"{telling.Footprint(parts[^1])}, {WaveOf(parts[0], waves)}",
            var kind when kind == Submission.Kind => $"Paper for {telling.Gate(parts[^3])}, {telling.Body(parts[^2])}",
            var kind when kind == Attestation.Kind => $"{telling.Gate(parts[^2])}, {telling.Footprint(parts[^3])}",
            var kind when kind == Custody.Kind => telling.Names.Coded(change.Of),
            _ => $"Agreement {change.Of}",
        };
    }

    private static string LinkOf(ChangeView change)
    {
        var parts = change.Of.Split('.');
        return change.Kind switch
        {
            var kind when kind == Wave.Kind => Address.Item("/waves", change.Of),
            var kind when kind == Tranche.Kind => Address.Of("/transitions", ("wave", parts[0]), ("footprint", parts[^1])),
            var kind when kind == Submission.Kind => Address.Item(MatterList.Papers.Path, change.Of),
            var kind when kind == Attestation.Kind => Address.Item(MatterList.Attestations.Path, change.Of),
            var kind when kind == Agreement.Kind => Address.Item(MatterList.Agreements.Path, change.Of),
            _ => Address.Item("/catalogue", change.Of),
        };
    }

    private static string WaveOf(string id, IReadOnlyDictionary<string, Wave> waves) => waves.GetValueOrDefault(id)?.Plan?.Name ?? id;
}
