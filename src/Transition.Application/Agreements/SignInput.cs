namespace Transition.Application.Agreements;

/// <summary>A signature, as a person gives it.</summary>
/// <param name="Name">The name of the person who signs.</param>
/// <param name="Document">The id of the executed document among the evidence.</param>
/// <param name="Paper">The hash of the agreement that was read.</param>
public sealed record SignInput(string? Name, string? Document, string? Paper);
