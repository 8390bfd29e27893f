namespace Transition.Application.Ports;

/// <summary>An id that no store can hold: nothing is there under it.</summary>
public sealed class ImpossibleIdException(string message, string parameter) : ArgumentException(message, parameter);
