using Transition.Domain.Catalogue;

namespace Transition.Application.Reference;

/// <summary>A service as the reference data has it, with the judgement that it begins with.</summary>
public sealed record ReferenceService(ServiceFacts Facts, SuitabilityDecision First);
