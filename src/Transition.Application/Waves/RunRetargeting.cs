using System.Collections.Immutable;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>
/// Carries new dates to the tranches that they were given to, one after the other. Every step is safe to repeat: after a crash
/// it goes on with the tranches that are not done.
/// </summary>
public sealed class RunRetargeting(AggregateJournal journal, Tranches tranches)
{
    public async Task RunAsync(string id, CancellationToken cancellation)
    {
        var retargeting = (await journal.LoadAsync<Retargeting>(id, cancellation)).State;
        foreach (var lines in retargeting.ToDo.ToList())
        {
            var done = await TakeAsync(lines, retargeting, cancellation);
            await journal.ExecuteAsync<Retargeting>(id, Actor.System, state => state.Take(done), cancellation);
        }
    }

    private async Task<TrancheRetargeted> TakeAsync(ChosenLines lines, Retargeting retargeting, CancellationToken cancellation)
    {
        var order = retargeting.Order!;
        var actor = new Actor(retargeting.AskedBy!, Role.ProgrammeManager, Bodies.Nhse);
        ImmutableList<LineRetarget> refused = [];
        var tranche = await tranches.SteerAsync(
            lines.Tranche,
            actor,
            (state, pathway) =>
            {
                (var events, refused) = state.RetargetEach(lines.Services, order.Targets, order.Reason, pathway, journal.By(actor));
                return events;
            },
            cancellation,
            order.Reason);
        return new(
            lines.Tranche,
            [.. lines.Services.Except(refused.Select(line => line.Line.Service))],
            [.. refused.Select(line => new Skip(line.Line.Service, tranche.State.Footprint, line.Refusal!.Code, line.Refusal.Message))]);
    }
}
