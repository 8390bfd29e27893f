namespace Transition.Application.Register;

/// <summary>How many services are held in which way for one ICB.</summary>
public sealed record IcbCounts(string Icb, string Name, string? Region, int Nhse, int Joint, int Delegated);
