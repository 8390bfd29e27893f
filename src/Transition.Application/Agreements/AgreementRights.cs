namespace Transition.Application.Agreements;

/// <summary>What a person may do with an agreement besides signing it.</summary>
/// <param name="Party">The party that they sign for; null if for none.</param>
public sealed record AgreementRights(bool Manages, string? Party);
