using Transition.Application.Records;
using Transition.Domain.Access;
using Transition.Domain.Records;

namespace Transition.Application.Tests.Records;

/// <summary>The kinds that the product ships make sense.</summary>
public sealed class RecordBookTests
{
    public static TheoryData<string> Kinds => [.. RecordBook.Shipped().All.Select(kind => $"{kind.Id} {kind.Version}")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void R34_ShippedKind_NamesOnlyWhatItHas(string name)
    {
        var kind = RecordBook.Shipped().All.Single(kind => $"{kind.Id} {kind.Version}" == name);
        var states = kind.States.Select(state => state.Id).ToHashSet();

        Assert.NotNull(kind.Find(kind.Title));
        Assert.All(kind.Columns, column => Assert.NotNull(kind.Find(column)));
        Assert.All(kind.Moves.SelectMany(move => move.From.Append(move.To)), state => Assert.Contains(state, states));
        Assert.All(kind.Moves.SelectMany(move => move.Fields ?? []), field => Assert.NotNull(kind.Find(field)));
        Assert.All(
            kind.Moves.SelectMany(move => move.ApartFrom ?? []), other => Assert.Contains(other, kind.Moves.Select(move => move.Id).Append("open")));
        Assert.All(kind.Gate?.States ?? [], state => Assert.Contains(state, states));
        Assert.All(kind.Fields.Where(field => field.When is not null), field => Assert.NotNull(kind.Find(field.When!.Field)));
        Assert.All(kind.Fields.Where(field => field.Type == FieldType.Choice), field => Assert.NotEmpty(field.Choices!));
        Assert.All(kind.Paper?.States ?? [], state => Assert.Contains(state, states));
        Assert.All(kind.Paper is { } paper ? paper.Heads.Concat(paper.Says) : [], field => Assert.NotNull(kind.Find(field)));
        Assert.True(kind.Gate is null || (kind.Gate.Gates is null) != (kind.Gate.Field is null));
        Assert.True(kind.Basis is "confirmed" or "inferred" or "recalled", kind.Basis);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void R34_ShippedKind_GivesEveryRightToARoleThatHasThePermission(string name)
    {
        var kind = RecordBook.Shipped().All.Single(kind => $"{kind.Id} {kind.Version}" == name);
        var writers = kind.OpenBy.Concat(kind.EditBy).Concat(kind.Moves.SelectMany(move => move.By)).ToList();

        Assert.All(kind.ReadBy, right => Assert.True(Access(right, Application.Access.Permission.ReadRecords)));
        Assert.All(writers, right => Assert.True(Access(right, Application.Access.Permission.WriteRecords)));
        Assert.All(writers.Concat(kind.ReadBy), right => Assert.Contains(right.Role, Role.All));
        Assert.All(kind.Moves, move => Assert.NotEmpty(move.By));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void R34_ShippedKind_LeadsFromItsFirstStateToEveryOther(string name)
    {
        var kind = RecordBook.Shipped().All.Single(kind => $"{kind.Id} {kind.Version}" == name);
        HashSet<string> reached = [kind.States[0].Id];
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(kind.Moves.Where(move => move.From.Any(reached.Contains)).Select(move => move.To));
        }

        Assert.Equal(kind.States.Select(state => state.Id).Order(), reached.Order());
    }

    private static bool Access(RecordRight right, Application.Access.Permission permission) =>
        Application.Access.Policy.Allows(right.Role, permission);
}
