using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>A body was reminded that its answer is wanted.</summary>
/// <param name="Number">1 for the first reminder.</param>
[EventName("reminded")]
public sealed record Reminded(string Body, int Number) : IEvent;
