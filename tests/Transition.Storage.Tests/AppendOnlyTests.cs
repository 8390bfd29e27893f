using Transition.Application.Ports;

namespace Transition.Storage.Tests;

public sealed class AppendOnlyTests
{
    [Theory]
    [InlineData(typeof(IEventStore), "CommitAsync ReadAllEventsAsync ReadAllEventsAsync ReadEventsAsync ReadHeadAsync ReadHeadsAsync")]
    [InlineData(typeof(IEvidenceVault), "ListAsync OpenAsync StoreAsync")]
    [InlineData(typeof(ISealStore), "ReadAllAsync TryWriteAsync")]
    public void R25_StoreOfRecord_HasNoWayToChangeOrRemove(Type port, string methods) =>
        Assert.Equal(methods.Split(' '), port.GetMethods().Select(method => method.Name).Order(StringComparer.Ordinal));
}
