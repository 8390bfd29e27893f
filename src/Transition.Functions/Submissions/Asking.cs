namespace Transition.Functions.Submissions;

/// <summary>A matter that is put to a body.</summary>
public sealed record Asking(string Kind, string Id, string Body);
