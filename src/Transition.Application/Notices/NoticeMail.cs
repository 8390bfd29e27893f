namespace Transition.Application.Notices;

/// <summary>A notice as an e-mail to one body, or a digest to one person.</summary>
/// <param name="Key">The same for every attempt to send this mail, and for no other mail.</param>
/// <param name="To">The code of the body, or the id of the person.</param>
/// <param name="Otherwise">The body whose mailbox it goes to where <paramref name="To"/> has no address.</param>
public sealed record NoticeMail(string Key, string To, string Subject, string Text, string? Otherwise = null);
