using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <content>What programme managers do to lines, and what lines are told of their transitions.</content>
public sealed partial record Tranche
{
    public IReadOnlyList<IEvent> Hold(string service) => Lines[service] is { Active: true, Held: false } ? [new LineHeld(service)] : [];

    public IReadOnlyList<IEvent> Free(string service) => Lines[service] is { Active: true, Held: true } ? [new LineFreed(service)] : [];

    public IReadOnlyList<IEvent> Leave(string service) => Lines[service].Active ? [new LineLeft(service)] : [];

    public IReadOnlyList<IEvent> Rescope(string service, ImmutableList<string> icbs) =>
        Lines[service] is { Active: true } line && !IcbsOf(line).SequenceEqual(icbs) ? [new LineRescoped(service, icbs)] : [];

    public Line ActiveLine(string service) => Lines.GetValueOrDefault(service) switch
    {
        null => throw Refuse.NotFound("line", $"{Id}/{service}"),
        { Active: false } =>
            throw Refuse.Conflict("ended", $"The transition of service {service} has ended and cannot be changed any more."),
        var line => line,
    };
}
