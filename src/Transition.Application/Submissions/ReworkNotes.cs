using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Reads what was reworked between two rounds from the history of the tranches that had to rework.</summary>
public sealed class ReworkNotes(IEventStore store, EventCodec codec)
{
    /// <summary>The reworks of the lines that come back for that reason, the oldest first.</summary>
    public async Task<IReadOnlyList<ReworkNote>> ReadAsync(
        Submission earlier, Submission later, PaperChanges since, CancellationToken cancellation)
    {
        var footprints = since.Returned.Where(lines => lines.Outcome == Outcome.Rework).SelectMany(lines => lines.Services.Keys).ToHashSet();
        List<ReworkNote> notes = [];
        foreach (var line in later.Lines.Where(line => footprints.Contains(line.Footprint)).DistinctBy(line => line.Tranche))
        {
            await foreach (var stored in store.ReadEventsAsync(new(Tranche.Kind, line.Tranche), 0, cancellation))
            {
                if (codec.Decode(stored) is LinesReworked reworked && reworked.Gate == later.Gate
                    && stored.Context.At >= earlier.Slots.All[0].AnsweredAt)
                {
                    notes.Add(new(
                        line.Footprint, reworked.Services, reworked.Statement, reworked.Evidence, reworked.PaperChanged, stored.Context.At));
                }
            }
        }

        return [.. notes.OrderBy(note => note.At)];
    }
}
