namespace Transition.Web.Register;

/// <summary>How many holdings of one service, ICB or region are of which state.</summary>
/// <param name="Link">The register of it alone.</param>
public sealed record HoldingTally(string Code, string Name, string Link, int Nhse, int Joint, int Delegated);
