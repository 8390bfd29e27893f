using System.Text.Json;

namespace Transition.Application.Insight;

/// <summary>A change as a person reads it.</summary>
/// <param name="Kind">The kind of aggregate that it happened to, with its <paramref name="Of"/>.</param>
/// <param name="Text">In plain words.</param>
public sealed record ChangeView(
    string Id, DateTimeOffset At, string Actor, string Kind, string Of, string Type, JsonElement Data, bool Unread, string? Text = null);
