namespace Transition.Web.Insight;

/// <summary>What the page of a paper, an attestation or an agreement shows.</summary>
public sealed record MatterModel<T>(T Matter, NameBook Names);
