using Transition.Web.Audit;

namespace Transition.Web.Insight;

/// <summary>What the page of a paper, an attestation or an agreement shows.</summary>
/// <param name="WaveName">Of the wave that it belongs to, if it belongs to one.</param>
/// <param name="History">The newest first.</param>
public sealed record MatterModel<T>(T Matter, NameBook Names, string? WaveName, IReadOnlyList<ToldEvent> History);
