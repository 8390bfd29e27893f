namespace Transition.Application.Access;

/// <summary>What a host says about people before anybody is known.</summary>
public sealed record AccessOptions
{
    /// <summary>The id of the person who becomes an administrator by signing in while there is none; null for nobody.</summary>
    public string? FirstAdministrator { get; init; }

    /// <summary>Whom people without a role are told to ask.</summary>
    public string Contact { get; init; } = "an administrator of Transition";
}
