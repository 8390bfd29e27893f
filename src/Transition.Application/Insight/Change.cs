using System.Text.Json;

namespace Transition.Application.Insight;

/// <summary>Something that happened and that people want to hear of.</summary>
/// <param name="Id">The aggregate and the place of the event in its history: <c>kind/id/sequence</c>.</param>
/// <param name="Source">The aggregate: <c>kind/id</c>.</param>
/// <param name="Data">What the event says.</param>
public sealed record Change(string Id, DateTimeOffset At, string Actor, string Source, string Type, JsonElement Data);
