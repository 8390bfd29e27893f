namespace Transition.Application.Notices;

/// <summary>A notice as an e-mail to one body.</summary>
/// <param name="Key">The same for every attempt to send this mail, and for no other mail.</param>
public sealed record NoticeMail(string Key, string Body, string Subject, string Text);
