using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>Lines sent back were reworked and go into the next round.</summary>
/// <param name="PaperChanged">Whether the paper is another than the one before: then every body decides again.</param>
[EventName("lines-reworked")]
public sealed record LinesReworked(
    string Gate, int Index, ImmutableList<string> Services, bool PaperChanged, string Statement, ImmutableList<string> Evidence,
    string By) : IEvent;
