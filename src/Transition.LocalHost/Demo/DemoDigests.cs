using Transition.Application.Tasks;

namespace Transition.LocalHost.Demo;

/// <summary>Two people of the demonstration who want a daily digest of what waits for them. Nothing is sent: it is read in the outbox.</summary>
public sealed class DemoDigests(DemoCast cast, DigestDesk digests)
{
    private static readonly string[] Readers = ["pm-1", "QHM-executive"];

    public async Task SwitchOnAsync(CancellationToken cancellation)
    {
        foreach (var reader in Readers)
        {
            await digests.SwitchAsync(cast.Of(reader), new(On: true), cancellation);
        }
    }
}
