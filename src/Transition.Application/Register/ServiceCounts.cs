namespace Transition.Application.Register;

/// <summary>For how many ICBs one service is held in which way.</summary>
public sealed record ServiceCounts(string Service, string Name, int Nhse, int Joint, int Delegated);
