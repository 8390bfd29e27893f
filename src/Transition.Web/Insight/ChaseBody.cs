using Transition.Application.Insight;

namespace Transition.Web.Insight;

/// <summary>What one body owes, the latest first.</summary>
public sealed record ChaseBody(string Code, string Name, string? Region, IReadOnlyList<ChaseItem> Items)
{
    public int Late => Items.Count(item => item.DaysLate > 0);

    public int DaysLate => Items.Max(item => item.DaysLate);

    public DateOnly? Due => Items.Min(item => item.Due);
}
