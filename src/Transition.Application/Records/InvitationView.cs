namespace Transition.Application.Records;

/// <summary>Whose views of a wave are asked for.</summary>
/// <param name="Records">The ids of the views, of which each waits for one body.</param>
public sealed record InvitationView(string Wave, string? Gate, int Invited, IReadOnlyList<string> Records);
