using Transition.Domain.Catalogue;
using Transition.Domain.Common;

namespace Transition.Domain.Register;

/// <summary>Who holds what of a service for one ICB on a date; every body by its code.</summary>
/// <param name="From">Since when; null if it was so before the records begin.</param>
/// <param name="Until">Last day, if a change is dated.</param>
/// <param name="Planned">Whether it begins after the day on which one asks.</param>
public sealed record Holding(
    string Service,
    string Icb,
    string? Footprint,
    HoldingState State,
    string Accountable,
    string Responsible,
    string Money,
    string Contracts,
    string Staff,
    string Quality,
    DateOnly? From,
    DateOnly? Until,
    bool Planned)
{
    /// <summary>
    /// The holding on <paramref name="asOf"/>, seen from <paramref name="today"/>.
    /// </summary>
    /// <param name="custody">The service's book.</param>
    /// <param name="icb">The ICB that exists on the date.</param>
    /// <param name="ancestors">The ICB itself, then the ones it succeeds: what they held, it holds.</param>
    public static Holding Of(Custody custody, string icb, IReadOnlyList<string> ancestors, DateOnly asOf, DateOnly today)
    {
        var current = ancestors
            .Select(ancestor => custody.HoldingOn(ancestor, asOf))
            .FirstOrDefault(holding => holding is not null);
        var next = ancestors
            .Select(ancestor => custody.ChangeAfter(ancestor, asOf))
            .Where(holding => holding is not null)
            .MinBy(holding => holding!.From);
        var state = current?.State ?? HoldingState.Nhse;
        var holders = Holders.Of(state, icb, current?.Committee, current?.StaffFrom <= asOf);
        return new(
            custody.Id,
            icb,
            current?.Footprint,
            state,
            holders.Accountable,
            holders.Responsible,
            holders.Money,
            holders.Contracts,
            holders.Staff,
            holders.Quality,
            current?.From,
            next?.From.AddDays(-1),
            Planned: current?.From > today);
    }
}
