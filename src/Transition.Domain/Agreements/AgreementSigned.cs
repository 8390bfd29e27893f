using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>A party signed, by a named person, with the executed document.</summary>
/// <param name="Document">The executed document: <c>id@version</c>.</param>
[EventName("signed")]
public sealed record AgreementSigned(
    string Party, int Variation, string By, string SignatoryName, string Document, string Paper, DateTimeOffset At) : IEvent;
