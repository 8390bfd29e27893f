namespace Transition.Portal.Tests.Matrix;

/// <summary>Papers, attestations and agreements, as they are read.</summary>
internal static class MatterStates
{
    private const string Reader = "auditor-1";

    public static IReadOnlyList<PageState> All { get; } =
    [
        .. Lists("/papers", "Papers"), .. Lists("/attestations", "Attestations"), .. Lists("/agreements", "Agreements"),
        new("GET /papers/{id}", "open", Reader, "G2", story => $"/papers/{story.Paper}"),
        new("GET /papers/{id}", "decided", Reader, "G2", story => $"/papers/{story.DecidedPaper}"),
        new("GET /attestations/{id}", "open", Reader, "G3", story => $"/attestations/{story.Attestation}"),
        new("GET /agreements/{id}", "signed by one party", Reader, "agreement", story => $"/agreements/{story.Agreement}"),
    ];

    private static IEnumerable<PageState> Lists(string path, string heading) =>
    [
        new($"GET {path}", "all", Reader, heading, _ => path),
        new($"GET {path}", "none", Reader, heading, _ => $"{path}?body=NMP"),
        new($"GET {path}", "asked wrongly", Reader, heading, _ => $"{path}?status=nonsense"),
    ];
}
