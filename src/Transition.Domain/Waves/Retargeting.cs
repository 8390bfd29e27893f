using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>New dates on their way to many lines of a wave, tranche by tranche.</summary>
public sealed record Retargeting(
    string Id, RetargetOrder? Order, string? AskedBy, DateTimeOffset? AskedAt, string? Request, ImmutableList<TrancheRetargeted> Done)
    : IAggregate<Retargeting>
{
    public static string Kind => "retargeting";

    public bool Exists => Order is not null;

    /// <summary>What has still to take the new dates.</summary>
    public IEnumerable<ChosenLines> ToDo => Exists ? Order!.Lines.Where(lines => !IsDone(lines.Tranche)) : [];

    public static Retargeting Empty(string id) => new(id, null, null, null, null, []);

    /// <summary>Asks for it. The same request, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> Ask(RetargetOrder order, string request, By by)
    {
        if (Exists)
        {
            return Request == request ? [] : throw Refuse.KeyReused();
        }

        order.Check();
        return [new RetargetAsked(order, by.Person, by.Now, request)];
    }

    public IReadOnlyList<IEvent> Take(TrancheRetargeted done) => IsDone(done.Tranche) ? [] : [done];

    public Retargeting Apply(IEvent happened) => happened switch
    {
        RetargetAsked asked => this with { Order = asked.Order, AskedBy = asked.By, AskedAt = asked.At, Request = asked.Request },
        TrancheRetargeted done => this with { Done = Done.Add(done) },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private bool IsDone(string tranche) => Done.Any(done => done.Tranche == tranche);
}
