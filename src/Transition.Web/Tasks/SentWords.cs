using Transition.Application.Tasks;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>Says in plain words what was sent and who owes an answer.</summary>
internal static class SentWords
{
    private const int FewEnough = 3;

    /// <summary>The gate and the wave; what has neither was drawn up by hand.</summary>
    public static string Title(SentGroup group) =>
        string.Join(", ", new[] { group.Gate, group.WaveName }.Where(text => text.Length > 0)) is { Length: > 0 } title
            ? title
            : "Agreements drawn up by hand";

    public static string Bodies(IReadOnlyList<string> bodies, NameBook names) => bodies.Count <= FewEnough
        ? string.Join(", ", bodies.Select(names.Body))
        : $"{names.Body(bodies[0])} and {bodies.Count - 1} other bodies";

    public static string Link(SentEntry entry)
    {
        var slash = entry.Source.IndexOf('/', StringComparison.Ordinal);
        var list = entry.Source[..slash] switch
        {
            var kind when kind == Attestation.Kind => MatterList.Attestations,
            var kind when kind == Agreement.Kind => MatterList.Agreements,
            _ => MatterList.Papers,
        };
        return Address.Item(list.Path, entry.Source[(slash + 1)..]);
    }
}
