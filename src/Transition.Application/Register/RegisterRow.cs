using System.Globalization;
using CsvHelper.Configuration.Attributes;
using Transition.Application.Common;
using Transition.Domain.Register;

namespace Transition.Application.Register;

/// <summary>A holding as a row of the CSV, with names beside the codes that people look for.</summary>
internal sealed record RegisterRow(
    [property: Name("service")] string Service,
    [property: Name("serviceName")] string ServiceName,
    [property: Name("icb")] string Icb,
    [property: Name("icbName")] string IcbName,
    [property: Name("footprint")] string? Footprint,
    [property: Name("state")] string State,
    [property: Name("accountable")] string Accountable,
    [property: Name("responsible")] string Responsible,
    [property: Name("money")] string Money,
    [property: Name("contracts")] string Contracts,
    [property: Name("staff")] string Staff,
    [property: Name("quality")] string Quality,
    [property: Name("from")] string? From,
    [property: Name("until")] string? Until,
    [property: Name("planned")] string Planned)
{
    public static RegisterRow Of(Holding holding, string service, string icb) => new(
        holding.Service, service, holding.Icb, icb, holding.Footprint, Choice.NameOf(holding.State), holding.Accountable,
        holding.Responsible, holding.Money, holding.Contracts, holding.Staff, holding.Quality, Iso(holding.From), Iso(holding.Until),
        holding.Planned ? "yes" : "no");

    private static string? Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
