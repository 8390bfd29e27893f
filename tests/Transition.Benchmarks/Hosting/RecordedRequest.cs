namespace Transition.Benchmarks.Hosting;

/// <summary>A request that a host has sent to its tables.</summary>
public sealed record RecordedRequest(string Method, string Address, string? ContentType, byte[]? Body);
