using System.Collections.Immutable;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>Reads plans of waves from what people enter.</summary>
public sealed class WavePlans(AggregateJournal journal, PathwayBook pathways, Library<Custody> custodies, Library<Footprint> footprints)
{
    /// <summary>The plan that an input means; refuses unknown codes and pathways.</summary>
    public async Task<(WavePlan Plan, Pathway Pathway)> ReadAsync(WaveInput input, CancellationToken cancellation)
    {
        var pathway = pathways.Newest(input.Pathway);
        var services = await ServicesAsync(input.Services, cancellation);
        var areas = await footprints.AllAsync(cancellation);
        ImmutableList<string> chosen = [.. (input.Footprints ?? []).Distinct()];
        if (chosen.Find(id => !areas.ContainsKey(id)) is { } unknown)
        {
            throw NoFootprint("footprints", unknown);
        }

        return (new(input.Name?.Trim() ?? string.Empty, pathway.Id, pathway.Version, services, chosen, input.Targets ?? new()), pathway);
    }

    /// <summary>Refuses codes that there are not, by the names that a single move has for its fields.</summary>
    public async Task CheckAsync(string service, string footprint, CancellationToken cancellation)
    {
        if (!(await custodies.AllAsync(cancellation)).ContainsKey(service))
        {
            throw NoService("service", service);
        }

        if (!(await footprints.AllAsync(cancellation)).ContainsKey(footprint))
        {
            throw NoFootprint("footprint", footprint);
        }
    }

    private async Task<ImmutableList<string>> ServicesAsync(ServiceSelection? selection, CancellationToken cancellation)
    {
        var books = await custodies.AllAsync(cancellation);
        if (selection?.Suitability is { } suitability)
        {
            return [.. books.Values.Where(book => book.SuitabilityOn(journal.Today)?.Suitability == suitability).Select(book => book.Id)];
        }

        ImmutableList<string> codes = [.. (selection?.Codes ?? []).Distinct()];
        return codes.Find(code => !books.ContainsKey(code)) is { } unknown
            ? throw NoService("services", unknown)
            : codes;
    }

    public async Task<Footprint> FootprintAsync(string id, CancellationToken cancellation) =>
        (await footprints.AllAsync(cancellation))[id];

    /// <summary>A fingerprint that tells a repeated request from another one.</summary>
    public static string RequestOf(WavePlan plan) => Fingerprint.Of(
        [plan.Name, plan.Pathway, $"{plan.Targets}", .. plan.Services.Prepend("services"), .. plan.Footprints.Prepend("footprints")]);

    private static RefusedException NoService(string field, string code) =>
        Refuse.Invalid(field, $"There is no service '{code}'. Choose from the catalogue.");

    private static RefusedException NoFootprint(string field, string code) =>
        Refuse.Invalid(field, $"There is no footprint '{code}'. Choose from the list of footprints.");
}
