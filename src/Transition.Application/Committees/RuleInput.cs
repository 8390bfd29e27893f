namespace Transition.Application.Committees;

/// <summary>Another rule; what is left out stays as it is.</summary>
public sealed record RuleInput(
    string? Reason,
    bool? NhsePresent = null,
    bool? MajorityOfIcbs = null,
    bool? ConsensusFirst = null,
    bool? NhseDecidesMoney = null,
    string? Basis = null);
