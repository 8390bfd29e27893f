using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Insight;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Waves;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>Gathers what a person has sent and still waits for.</summary>
public sealed class SentFacts(SentList sent, NameReader names, Library<Wave> waves, BusinessClock clock)
{
    public async Task<SentModel> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var mine = await sent.ReadAsync(caller, cancellation);
        var plans = await waves.AllAsync(cancellation);
        var groups = mine.Items
            .GroupBy(item => (item.Gate, item.Wave))
            .Select(group => new SentGroup(
                group.Key.Gate, group.Key.Wave,
                group.Key.Wave is { } wave ? plans.GetValueOrDefault(wave)?.Plan?.Name ?? wave : string.Empty,
                [.. group], [.. group.SelectMany(item => item.Waiting).Distinct()]))
            .OrderBy(group => group.Due);
        return new(
            mine, [.. groups], await names.ReadAsync(caller, cancellation), caller.May(Permission.Chase), London.DateOf(clock.GetUtcNow()));
    }

    /// <summary>As <see cref="ReadAsync"/>; null for a person who sends nothing.</summary>
    public async Task<SentModel?> FindAsync(Caller caller, CancellationToken cancellation) =>
        caller.May(Permission.WorkTasks) ? await ReadAsync(caller, cancellation) : null;
}
