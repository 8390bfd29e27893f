namespace Transition.Application.Register;

/// <summary>How many pairs of service and ICB are held in which way on a date, in all and for each ICB.</summary>
public sealed record RegisterCounts(DateOnly AsOf, int Nhse, int Joint, int Delegated, IReadOnlyList<IcbCounts> Icbs);
