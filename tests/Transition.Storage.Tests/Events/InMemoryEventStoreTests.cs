using Transition.Application.Ports;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Events;

public sealed class InMemoryEventStoreTests : EventStoreContract
{
    [Fact]
    public async Task Commit_EachCallFailsInTurn_NeverHalfDone()
    {
        for (var failing = 1; ; failing++)
        {
            var id = $"a{failing}";
            var calls = 0;
            Backend.Faults.Hook = _ => Fail(++calls == failing);
            var failure = await Record.ExceptionAsync(() => CommitAsync(id, null, "One", "Two"));
            Backend.Faults.Hook = null;

            var head = await Backend.Events.ReadHeadAsync(Ref(id), Never);
            var events = await ListAsync(Backend.Events.ReadEventsAsync(Ref(id), 0, Never));
            Assert.Equal(head?.Version ?? 0, events.Count);
            Assert.True(failure is null or StorageUnavailableException);
            if (failure is null)
            {
                Assert.Equal(2, events.Count);
                Assert.True(failing > 1);
                return;
            }
        }
    }

    protected override Backend MakeBackend() => Backend.InMemory();

    private static void Fail(bool now)
    {
        if (now)
        {
            throw new StorageUnavailableException();
        }
    }
}
