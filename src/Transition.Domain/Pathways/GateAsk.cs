namespace Transition.Domain.Pathways;

/// <summary>Which body answers, and in which capacity a person speaks for it.</summary>
public sealed record GateAsk(AskedBody Body, string Capacity);
