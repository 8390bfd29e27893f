using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>Gathers what waits for a person.</summary>
public sealed class MyTasks(TaskDesk desk, NameReader names, BusinessClock clock)
{
    public async Task<TaskListModel> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = (await desk.ListAsync(caller, cancellation)).Items;
        return new(
            tasks,
            await names.ReadAsync(caller, cancellation),
            London.DateOf(clock.GetUtcNow()));
    }

    /// <summary>As <see cref="ReadAsync"/>; null for a person who has no inbox.</summary>
    public async Task<TaskListModel?> FindAsync(Caller caller, CancellationToken cancellation) =>
        caller.May(Permission.WorkTasks) ? await ReadAsync(caller, cancellation) : null;
}
