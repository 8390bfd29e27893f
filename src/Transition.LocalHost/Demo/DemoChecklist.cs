using Transition.Application.Waves;

namespace Transition.LocalHost.Demo;

/// <summary>
/// One service of one footprint, which takes the way on which the assessment and the checklist have to be worked through and a
/// statement alone does not do. Its dates are the real ones; that it took this way is made up, and the names of its waves say so.
/// </summary>
public sealed class DemoChecklist(DemoCast cast, DemoPapers papers, WavePlanner waves)
{
    private const string Service = "15";
    private const string Footprint = "YH";
    private const string First = "Demonstration: renal services of one footprint, joint from April 2023";
    private const string Second = "Demonstration: renal services of one footprint, delegated with a checklist";

    /// <summary>Before all others: the great wave then leaves the service of this footprint out.</summary>
    public async Task LaunchJointAsync(CancellationToken cancellation)
    {
        await LaunchAsync(First, "joint-only", new(Joint: new(2023, 4, 1)), cancellation);
        await cast.IdleAsync(cancellation);
    }

    public async Task LaunchDelegationAsync(CancellationToken cancellation)
    {
        await LaunchAsync(Second, "delegate-with-checklist", new(Delegated: new(2025, 4, 1)), cancellation);
        await papers.PrepareBoardAsync(Second, "G9", cancellation);
    }

    private async Task LaunchAsync(string name, string pathway, Domain.Common.Targets targets, CancellationToken cancellation)
    {
        var wave = await waves.PlanAsync(
            cast.ProgrammeManager, new(name, pathway, new([Service], null), [Footprint], targets), $"demo-wave-{pathway}", cancellation);
        await waves.LaunchAsync(cast.ProgrammeManager, wave.Id, cancellation);
    }
}
