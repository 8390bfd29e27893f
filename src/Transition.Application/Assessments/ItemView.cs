using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>An item with the answer that stands.</summary>
/// <param name="Version">To send back in If-Match with another answer; 0 if nobody has answered in this round.</param>
/// <param name="CarriedOver">Whether the answer is that of the round before.</param>
public sealed record ItemView(
    string Id, string Text, bool Mandatory, ItemAnswer? Answer, int Version, bool CarriedOver, string? Body, string? By, DateTimeOffset? At);
