using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Application.Waves;

namespace Transition.LocalHost.Demo;

/// <summary>The documents that the demonstration's people put on file. All of them are made up and say so.</summary>
public sealed class DemoPapers(DemoCast cast, EvidenceDesk evidence, WavePlanner waves)
{
    /// <summary>What the National Board is given besides what the system assembles.</summary>
    private static readonly (string Kind, string Title, string[] Text)[] ForTheBoard =
    [
        ("board-paper", "Board paper", [
            "Purpose: the Board is asked to decide on the services in the attached schedule, for the footprints named there.",
            "Assessments of all footprints were moderated by the national panel. The lowest rating of a domain is amber.",
            "Recommendation: approve as asked; the actions found are worked through in the joint year.",
        ]),
        ("equality-impact-assessment", "Equality and health inequalities impact assessment", [
            "Access by travel time, deprivation and ethnic group was compared for each programme of care.",
            "No group is worse placed by the change of commissioner. Travel to renal and cardiac centres is to be watched.",
        ]),
        ("allocation-annex", "Allocation annex", [
            "Baselines are those of the year before, by provider and by population. High-cost drugs and devices are left out.",
            "No amount is given in this demonstration: real allocations are published with their year and scope.",
        ]),
    ];

    /// <summary>The id of a wave by its name.</summary>
    public async Task<string> WaveAsync(string name, CancellationToken cancellation) =>
        (await waves.ListAsync(cast.ProgrammeManager, cancellation)).Items.Single(wave => wave.Name == name).Id;

    /// <summary>Puts on file what the Board reads at a gate of a wave.</summary>
    public async Task PrepareBoardAsync(string wave, string gate, CancellationToken cancellation)
    {
        foreach (var (kind, title, text) in ForTheBoard)
        {
            await PutAsync(cast.ProgrammeManager, new(kind, $"{title}, {gate}", ("wave", await WaveAsync(wave, cancellation)), gate, text), cancellation);
        }
    }

    /// <summary>Puts a document on file; the same again is the same document.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> PutAsync(Caller by, DemoPaper paper, CancellationToken cancellation)
    {
        var (kind, title, (scope, code), key, text) = paper;
        var document = await evidence.UploadAsync(
            by,
            new(
                kind, $"Demonstration: {title}", new Dictionary<string, string> { [scope] = code }, $"{kind}-{code}.docx", null,
                DemoDocument.Of(title, text)),
            $"demo-{kind}-{code}-{key}",
            cancellation);
        return document.Id;
    }
}
