using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>Gathers what a list of papers, attestations or agreements shows.</summary>
public sealed class MatterFacts(WavePlanner waves, NameReader names)
{
    private const int Rows = 50;

    /// <param name="read">Reads the entries that a filter lets through.</param>
    public async Task<MattersModel> ReadAsync(
        MatterList list,
        MatterForm asked,
        string? next,
        Caller caller,
        Func<MatterFilter, Task<Page<MatterEntry>>> read,
        CancellationToken cancellation)
    {
        var known = await waves.ListAsync(caller, cancellation);
        var all = await read(new());
        var book = await names.ReadAsync(caller, cancellation);
        var model = new MattersModel(
            list, asked, book,
            [.. known.Items.Select(wave => new Option(wave.Id, wave.Name))],
            [
                .. all.Items.Select(entry => entry.Gate).Distinct().OrderBy(gate => gate.Length).ThenBy(gate => gate, StringComparer.Ordinal)
                    .Select(gate => new Option(gate, gate)),
            ],
            [
                .. all.Items.SelectMany(entry => entry.Bodies).Distinct().Select(body => new Option(body, book.Body(body)))
                    .OrderBy(option => option.Label, StringComparer.Ordinal),
            ],
            null, next is null, null);
        var (found, problem) = await Common.Pages.TryAsync(async () =>
        {
            Check(model);
            return new PageRequest(Entered.Text(next), Rows).Of((await read(asked.ToFilter())).Items, Rows);
        });
        return model with { Found = found, Problem = problem };
    }

    private static void Check(MattersModel model)
    {
        Check(model.Asked.Wave, "wave", "wave", model.Waves);
        Check(model.Asked.Gate, "gate", "gate here", model.Gates);
        Check(model.Asked.Body, "body", "body here", model.Bodies);
        Check(model.Asked.Status, "status", "status", [.. model.List.States.Select(Option.Of)]);
    }

    private static void Check(string? entered, string field, string thing, IReadOnlyList<Option> options)
    {
        if (Entered.Text(entered) is { } code && options.All(option => option.Code != code))
        {
            throw Refuse.Invalid(field, $"There is no {thing} '{code}'. Choose from the list.");
        }
    }
}
