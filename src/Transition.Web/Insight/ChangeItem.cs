using Transition.Application.Insight;

namespace Transition.Web.Insight;

/// <summary>A change as a page shows it.</summary>
/// <param name="Subject">What it happened to.</param>
/// <param name="Link">Where more of it is read.</param>
/// <param name="By">The name of the person who did it; null for what fell due by itself.</param>
public sealed record ChangeItem(ChangeView Change, string Text, string Subject, string Link, string? By);
