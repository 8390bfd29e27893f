namespace Transition.Web.Agreements;

/// <summary>An end that an agreement can come to by notice, and the last day of notice for it.</summary>
public sealed record NoticeDates(DateOnly Notice, DateOnly End);
