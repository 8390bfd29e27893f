using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>Gathers what a list of papers, attestations or agreements shows.</summary>
public sealed class MatterFacts(WavePlanner waves, NameReader names)
{
    /// <summary>What the list shows before its question is answered.</summary>
    /// <param name="all">Every entry that there is.</param>
    public async Task<MattersModel> ReadAsync(
        MatterList list, IReadOnlyList<MatterEntry> all, Caller caller, CancellationToken cancellation)
    {
        var known = await waves.ListAsync(caller, cancellation);
        var book = await names.ReadAsync(caller, cancellation);
        return new(
            list, book,
            [.. known.Items.Select(wave => new Option(wave.Id, wave.Name))],
            [
                .. all.Select(entry => entry.Gate).Distinct().OrderBy(gate => gate.Length).ThenBy(gate => gate, StringComparer.Ordinal)
                    .Select(gate => new Option(gate, gate)),
            ],
            [
                .. all.SelectMany(entry => entry.Bodies).Distinct().Select(body => new Option(body, book.Body(body)))
                    .OrderBy(option => option.Text, StringComparer.Ordinal),
            ]);
    }

    /// <summary>What is asked of a list; refuses what its form does not offer.</summary>
    public static MatterFilter FilterOf(FormModel asked, MattersModel model)
    {
        var wrong = new Refusals();
        var wave = Chosen(asked, "wave", "wave", model.Waves, wrong);
        var gate = Chosen(asked, "gate", "gate here", model.Gates, wrong);
        var body = Chosen(asked, "body", "body here", model.Bodies, wrong);
        var status = Chosen(asked, "status", "status", model.List.Statuses, wrong);
        wrong.ThrowIfAny();
        return new(wave, gate is null ? null : [gate], body, status);
    }

    private static string? Chosen(FormModel asked, string field, string thing, IReadOnlyList<Option> options, Refusals wrong) =>
        asked[field] is not { } code ? null : wrong.Try(() => options.Any(option => option.Value == code)
            ? code
            : throw Refuse.Invalid(field, $"There is no {thing} '{code}'. Choose from the list."));
}
