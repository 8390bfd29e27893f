using Transition.Domain.Footprints;

namespace Transition.Application.Footprints;

public sealed record FootprintView(
    string Code, string Name, Tier Tier, string Region, IReadOnlyList<string> Icbs, string? Lead, string? Committee)
{
    public static FootprintView Of(Footprint footprint) => new(
        footprint.Id, footprint.Name, footprint.Tier, footprint.Region, footprint.Icbs, footprint.Lead, footprint.Committee);
}
