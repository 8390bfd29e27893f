using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>How far new dates for many transitions are.</summary>
/// <param name="Status"><c>running</c> or <c>done</c>.</param>
/// <param name="Handled">Those that have taken the dates or refused them.</param>
public sealed record RetargetingView(
    string Id,
    string Wave,
    string Status,
    Targets Targets,
    string Reason,
    string AskedBy,
    DateTimeOffset AskedAt,
    int Chosen,
    int Handled,
    int Retargeted,
    IReadOnlyList<Skip> Refused)
{
    public static RetargetingView Of(Retargeting retargeting)
    {
        var order = retargeting.Order!;
        var taken = retargeting.Done.Sum(done => done.Services.Count);
        List<Skip> refused = [.. retargeting.Done.SelectMany(done => done.Refused)];
        return new(
            retargeting.Id, order.Wave, retargeting.ToDo.Any() ? "running" : "done", order.Targets, order.Reason, retargeting.AskedBy!,
            retargeting.AskedAt!.Value, order.Count, taken + refused.Count, taken, refused);
    }
}
