using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>The head of an aggregate cannot be read, so nothing can follow on it.</summary>
public sealed class UnreadableHeadException(StoredHead head)
    : UnreadableException(head.Aggregate, $"The head of {head.Aggregate} cannot be read.", new InvalidDataException(head.Damage));
