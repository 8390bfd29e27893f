namespace Transition.Application.Register;

/// <summary>How holdings are spread over the states: for each ICB, and for each service.</summary>
public sealed record RegisterSpread(IReadOnlyList<IcbCounts> Icbs, IReadOnlyList<ServiceCounts> Services);
