using Transition.Domain.Catalogue;

namespace Transition.Domain.Tests.Catalogue;

public sealed class ServiceCodeTests
{
    [Fact]
    public void R01_OrderKey_OfCodes_OrdersThemAsPeopleDo()
    {
        string[] ordered = ["1", "2", "11", "11A", "105", "106", "106A", "X1"];

        Assert.Equal(ordered, ordered.Order(StringComparer.Ordinal).OrderBy(ServiceCode.OrderKey, StringComparer.Ordinal));
    }
}
