using Microsoft.Extensions.Time.Testing;
using Transition.LocalHost.Azurite;

namespace Transition.LocalHost.Tests.Azurite;

public sealed class RestartBudgetTests
{
    [Fact]
    public void Budget_Spent_IsThereAgainWhenTimeHasPassed()
    {
        var time = new FakeTimeProvider();
        var budget = new RestartBudget(2, TimeSpan.FromMinutes(1), time);

        Assert.True(budget.TrySpend());
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(budget.TrySpend());
        Assert.False(budget.TrySpend());
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(budget.TrySpend());
        Assert.False(budget.TrySpend());
    }
}
