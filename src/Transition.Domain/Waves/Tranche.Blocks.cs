using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <content>Records that hold gates shut: open conditions, views not yet given, and whatever else a kind of record says.</content>
public sealed partial record Tranche
{
    /// <summary>Takes in what a record holds shut; null: nothing. What is known already gives no event.</summary>
    public IReadOnlyList<IEvent> Heed(string record, Block? block)
    {
        var known = Blocks?.GetValueOrDefault(record);
        return (known, block) switch
        {
            (null, null) => [],
            (_, null) => [new BlockLifted(record)],
            _ => block.SameAs(known) ? [] : [new BlockRaised(block)],
        };
    }

    private Tranche Heeded(BlockRaised raised) => this with
    {
        Blocks = (Blocks ?? ImmutableSortedDictionary.Create<string, Block>(StringComparer.Ordinal)).SetItem(raised.Block.Record, raised.Block),
    };

    private Tranche Heeded(BlockLifted lifted) => this with { Blocks = Blocks!.Remove(lifted.Record) is { IsEmpty: false } rest ? rest : null };

    private IEnumerable<Block> BlocksOf(Line line, string gate) => (Blocks?.Values ?? []).Where(block =>
        block.Gates.Contains(gate)
        && (block.Services.IsEmpty || block.Services.Contains(line.Service))
        && (block.Icbs.IsEmpty || IcbsOf(line).Intersect(block.Icbs).Any()));

    private bool IsBlocked(Line line, string gate) => Blocks is not null && BlocksOf(line, gate).Any();

    /// <summary>A gate that was passed holds again until the day, should something come up that it looks at.</summary>
    private bool IsBlocked(Line line, Stage stage) => Blocks is not null && stage.Gates.Any(gate => IsBlocked(line, gate.Id));
}
