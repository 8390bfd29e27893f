namespace Transition.Application.Ports;

/// <summary>An event about to be stored: its name and its bytes.</summary>
public sealed record NewEvent(string Type, ReadOnlyMemory<byte> Body);
