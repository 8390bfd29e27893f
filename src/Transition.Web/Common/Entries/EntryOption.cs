namespace Transition.Web.Common.Entries;

/// <summary>Something to choose, by the words that people see.</summary>
public sealed record EntryOption(string Value, string Text, string? Hint = null);
